/** Tests. */
@NullMarked
package org.sageonesync.mapping.settings;

import org.jspecify.annotations.NullMarked;
