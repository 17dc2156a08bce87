@NullMarked
package org.sageonesync.localstack.documents;

import org.jspecify.annotations.NullMarked;
