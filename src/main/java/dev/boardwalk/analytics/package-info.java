/** The analysts' tables: computed from ours, checked, then published as one release. */
@NullMarked
package dev.boardwalk.analytics;

import org.jspecify.annotations.NullMarked;
