/** Whole-system tests, which see nothing but what any user sees. */
@NullMarked
package org.sageonesync.acceptance;

import org.jspecify.annotations.NullMarked;
