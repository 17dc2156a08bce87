/** Every fault at every write of every kind of document, and every moment a gateway may die at. */
@NullMarked
package org.sageonesync.reliability.matrix;

import org.jspecify.annotations.NullMarked;
