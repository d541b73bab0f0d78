/** What is kept of each ad so that later ones find it: blocks, sentences, facts, accepted links. Only this package and {@code posting} speak SQL for matching. */
@NullMarked
package dev.boardwalk.match.index;

import org.jspecify.annotations.NullMarked;
