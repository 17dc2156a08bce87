package org.sageonesync.runtime.http;

import java.io.Serial;

/** A call that gave no result. */
public abstract sealed class RemoteFailure extends RuntimeException
        permits RemoteProblem, RemoteUnavailable {

    @Serial private static final long serialVersionUID = 1L;

    RemoteFailure(String message) {
        super(message);
    }
}
