package org.sageonesync.gateway.sweep;

/** Why books are read. */
public enum Purpose {
    RECONCILIATION,
    REBUILD
}
