/** Tests that the guide for the person on call explains every code. */
@NullMarked
package org.sageonesync.contracts.outcome;

import org.jspecify.annotations.NullMarked;
