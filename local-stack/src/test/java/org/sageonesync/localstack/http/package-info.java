@NullMarked
package org.sageonesync.localstack.http;

import org.jspecify.annotations.NullMarked;
