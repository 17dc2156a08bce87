/** The gateway: the only program that exchanges bytes with SageOne. */
@NullMarked
package org.sageonesync.gateway;

import org.jspecify.annotations.NullMarked;
