/** The language of sageone-sync: what billing publishes, what the services say to each other. */
@NullMarked
package org.sageonesync.contracts;

import org.jspecify.annotations.NullMarked;
