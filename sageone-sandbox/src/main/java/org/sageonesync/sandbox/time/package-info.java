/** The scale by which the sandbox's windows and blocks are shorter than SageOne's. */
@NullMarked
package org.sageonesync.sandbox.time;

import org.jspecify.annotations.NullMarked;
