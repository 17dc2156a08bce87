/** Tests of the sandbox from outside, on real sockets. */
@NullMarked
package org.sageonesync.sandbox;

import org.jspecify.annotations.NullMarked;
