/** Raw ads become job ads: each class reads one kind of words, purely, and says null where it does not understand them. */
@NullMarked
package dev.boardwalk.normalize;

import org.jspecify.annotations.NullMarked;
