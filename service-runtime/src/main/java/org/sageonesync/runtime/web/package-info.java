/**
 * What every HTTP answer has in common: handlers on virtual threads, and problems in the form of
 * RFC 9457.
 */
@NullMarked
package org.sageonesync.runtime.web;

import org.jspecify.annotations.NullMarked;
