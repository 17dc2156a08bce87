package org.sageonesync.gateway.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the gateway does not start, instead of a stack trace. */
final class NoEncryptionKeyAnalyzer extends AbstractFailureAnalyzer<NoEncryptionKey> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoEncryptionKey cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), NoEncryptionKey.REMEDY, cause);
    }
}
