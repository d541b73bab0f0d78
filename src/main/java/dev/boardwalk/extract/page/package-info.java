/** What any page has, whatever it is about: bytes and charset, URLs, head, wishes for robots, walls in its place, a notice that its job is gone. */
@NullMarked
package dev.boardwalk.extract.page;

import org.jspecify.annotations.NullMarked;
