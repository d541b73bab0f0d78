/** The word tables of this room and how words are compared: labels, section headings and their topics. */
@NullMarked
package dev.boardwalk.extract.words;

import org.jspecify.annotations.NullMarked;
