package org.sageonesync.runtime.http;

import java.io.Serial;

/**
 * No complete answer came: the service could not be reached, was too slow, or hung up. Whether it
 * has done what was asked is unknown, so only an idempotent call may be repeated.
 */
public final class RemoteUnavailable extends RemoteFailure {

    @Serial private static final long serialVersionUID = 1L;

    RemoteUnavailable(String sentence, Throwable cause) {
        super(sentence);
        initCause(cause);
    }
}
