/** The companies' settings as the mapping service publishes them, kept here. */
@NullMarked
package org.sageonesync.kernel.settings;

import org.jspecify.annotations.NullMarked;
