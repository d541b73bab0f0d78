/** Skills by their canonical names, where the words around them allow it. */
@NullMarked
package dev.boardwalk.normalize.skill;

import org.jspecify.annotations.NullMarked;
