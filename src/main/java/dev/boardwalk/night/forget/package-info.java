/** Removal on request through every place that holds something: tables, archive, digests. */
@NullMarked
package dev.boardwalk.night.forget;

import org.jspecify.annotations.NullMarked;
