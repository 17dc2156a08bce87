package org.sageonesync.sandbox.traffic;

import org.sageonesync.sandbox.access.ApiKey;
import org.sageonesync.sandbox.access.UserName;

/** Whom a limit is counted for. */
public record Caller(ApiKey key, long companyId, UserName user) {}
