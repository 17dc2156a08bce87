/**
 * The independent check: reads the expectations and compares them with the books, knowing nothing
 * of how either came about.
 */
@NullMarked
package org.sageonesync.localstack.checker;

import org.jspecify.annotations.NullMarked;
