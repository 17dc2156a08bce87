/** The story that a run tells: connect, load, publish, confirm the first export, edit, settle. */
@NullMarked
package org.sageonesync.localstack.scenario;

import org.jspecify.annotations.NullMarked;
