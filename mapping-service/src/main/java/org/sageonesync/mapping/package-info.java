/**
 * What each company's administrator decides: settings, lists and, behind them, the names of both
 * sides.
 */
@NullMarked
package org.sageonesync.mapping;

import org.jspecify.annotations.NullMarked;
