/** The records to read: lists, one record, CSV. */
@NullMarked
package org.sageonesync.kernel.records;

import org.jspecify.annotations.NullMarked;
