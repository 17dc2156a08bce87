@NullMarked
package org.sageonesync.localstack.server;

import org.jspecify.annotations.NullMarked;
