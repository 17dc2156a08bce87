/** API keys, logins, the lockout of a user name, and who may see which company. */
@NullMarked
package org.sageonesync.sandbox.access;

import org.jspecify.annotations.NullMarked;
