/** Documents that are data: answers of interfaces, by the paths of a board file, and feeds. */
@NullMarked
package dev.boardwalk.extract.data;

import org.jspecify.annotations.NullMarked;
