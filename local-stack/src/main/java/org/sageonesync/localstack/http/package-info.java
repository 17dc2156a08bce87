/** JSON over HTTP, as any user of the published interfaces would speak it. */
@NullMarked
package org.sageonesync.localstack.http;

import org.jspecify.annotations.NullMarked;
