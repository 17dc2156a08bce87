/**
 * PostgreSQL for straight-line code: statements that wait on a virtual thread, migrations in the
 * background, health with a cause.
 */
@NullMarked
package org.sageonesync.runtime.database;

import org.jspecify.annotations.NullMarked;
