/** Reading pages: from HTML, JSON-LD, feeds and prose to raw ads with their evidence. Pure: no network, no database, no clock. */
@NullMarked
package dev.boardwalk.extract;

import org.jspecify.annotations.NullMarked;
