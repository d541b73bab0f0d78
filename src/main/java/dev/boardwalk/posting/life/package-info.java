/** The life of job ads: what a walk saw of them, the rules that close, reopen and doubt them, and where that is stored. */
@NullMarked
package dev.boardwalk.posting.life;

import org.jspecify.annotations.NullMarked;
