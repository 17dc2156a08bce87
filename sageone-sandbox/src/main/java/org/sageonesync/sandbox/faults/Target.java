package org.sageonesync.sandbox.faults;

/** A call that a fault may hit; {@code text} is its body and its decoded query options. */
public record Target(String service, String method, long companyId, String text) {}
