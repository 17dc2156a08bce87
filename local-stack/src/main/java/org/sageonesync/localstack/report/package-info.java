/** The closing table, for people and for programs. */
@NullMarked
package org.sageonesync.localstack.report;

import org.jspecify.annotations.NullMarked;
