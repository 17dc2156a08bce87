package org.sageonesync.gateway.sageone;

/** One request, one reply; fails in values only. */
interface Wire {

    /** Sends the request unless the deadline has passed when the first byte would be written. */
    WireReply send(Login login, Call call, Deadline deadline);
}
