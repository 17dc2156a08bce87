package org.sageonesync.runtime.testing;

import org.testcontainers.DockerClientFactory;

/** Whether this machine can run containers. */
final class ContainerEngine {

    private static final boolean THERE = DockerClientFactory.instance().isDockerAvailable();

    private ContainerEngine() {}

    static boolean isThere() {
        return THERE;
    }
}
