/** Where a job is: cities, divisions and countries by name, by code and by what stands beside them. */
@NullMarked
package dev.boardwalk.normalize.place;

import org.jspecify.annotations.NullMarked;
