/**
 * Rows of SageOne's entities: their fields, how they are read from and written to JSON, and tables
 * that find them by index.
 */
@NullMarked
package org.sageonesync.sandbox.rows;

import org.jspecify.annotations.NullMarked;
