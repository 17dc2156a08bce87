/** The sample: an internet provider's customers, the same ones at every run. */
@NullMarked
package org.sageonesync.localstack.sample;

import org.jspecify.annotations.NullMarked;
