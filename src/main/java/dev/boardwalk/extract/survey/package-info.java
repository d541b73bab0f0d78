/** What an unknown page could be walked by: a known platform behind it, a feed, an interface, or the structure of its list. */
@NullMarked
package dev.boardwalk.extract.survey;

import org.jspecify.annotations.NullMarked;
