/** What a sync service brings: the particular of its entity, plugged into the engine. */
@NullMarked
package org.sageonesync.kernel.rules;

import org.jspecify.annotations.NullMarked;
