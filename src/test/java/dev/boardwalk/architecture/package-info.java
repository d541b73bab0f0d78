/** The house rules which a machine can keep: who may import whom, where time and chance come from, what things are called. */
@NullMarked
package dev.boardwalk.architecture;

import org.jspecify.annotations.NullMarked;
