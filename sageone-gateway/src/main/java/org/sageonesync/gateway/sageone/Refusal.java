package org.sageonesync.gateway.sageone;

/** Why SageOne did not do what it was asked, as far as its reply tells. */
public enum Refusal {
    /** 400 for any reason not named below; the sentence is SageOne's own. */
    VALIDATION,
    /** 400: another customer of the company bears the name. */
    NAME_TAKEN,
    /** 400: another document bears the number. */
    NUMBER_TAKEN,
    /** 400: the document's date lies in a locked period. */
    PERIOD_LOCKED,
    /** 400: the document can no longer be changed so, because it is locked or allocated. */
    DOCUMENT_LOCKED,
    /** 404: no such object, or no such company; SageOne does not tell which. */
    NOT_FOUND,
    /** 403 or 405: the SageOne user may not do this. */
    ACCESS_DENIED,
    /** 409: the object is in use. */
    IN_USE,
    /** Any other 4xx: a request that SageOne does not understand; a defect of this program. */
    MALFORMED
}
