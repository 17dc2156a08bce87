package org.sageonesync.contracts.problem;

/**
 * The {@code type} of every problem (RFC 9457) that a service answers; {@code docs/operations.md}
 * explains each.
 */
public final class ProblemTypes {

    private static final String PREFIX = "urn:sageone-sync:problem:";

    /** 400: the request is malformed or breaks a rule; {@code violations} names each field. */
    public static final String INVALID_REQUEST = PREFIX + "invalid-request";

    /** 404: there is no such company, record, job or posting. */
    public static final String NOT_FOUND = PREFIX + "not-found";

    /** 412: somebody else changed it since it was read; read again, then repeat. */
    public static final String CHANGED_MEANWHILE = PREFIX + "changed-meanwhile";

    /** 428: a change needs an {@code If-Match} header with the {@code ETag} that was read. */
    public static final String IF_MATCH_REQUIRED = PREFIX + "if-match-required";

    /** 409: the login sees several SageOne companies; {@code companies} lists them, name one. */
    public static final String COMPANY_AMBIGUOUS = PREFIX + "company-ambiguous";

    /** 422: SageOne refused the credentials, or the company; the detail says which. */
    public static final String CONNECTION_REFUSED = PREFIX + "connection-refused";

    /** 409: the company has no connection to SageOne yet. */
    public static final String NOT_CONNECTED = PREFIX + "not-connected";

    /** 409: another job reads this company's books already; wait until it is over. */
    public static final String ALREADY_RUNNING = PREFIX + "already-running";

    /** 409: what was asked to put a finding right would not be safe; the detail says why. */
    public static final String REMEDY_REFUSED = PREFIX + "remedy-refused";

    /** 429: no call to SageOne is free now; {@code Retry-After} says when. */
    public static final String OUT_OF_BUDGET = PREFIX + "out-of-budget";

    /** 502: SageOne answered in a way that is not understood. */
    public static final String ACCOUNTING_FAULT = PREFIX + "accounting-fault";

    /**
     * 503: SageOne, the database or another service cannot be reached; {@code Retry-After} says
     * when to try again.
     */
    public static final String UNAVAILABLE = PREFIX + "unavailable";

    /** 500: a defect; {@code incident} is the id under which it is logged. */
    public static final String INTERNAL = PREFIX + "internal";

    private ProblemTypes() {}
}
