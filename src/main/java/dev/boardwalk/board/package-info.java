/** What to walk: boards, their definition files, and how a walk of one went. */
@NullMarked
package dev.boardwalk.board;

import org.jspecify.annotations.NullMarked;
