/** A company's settings over HTTP, with every violation named. */
@NullMarked
package org.sageonesync.mapping.settings;

import org.jspecify.annotations.NullMarked;
