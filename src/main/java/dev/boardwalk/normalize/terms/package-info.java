/** The terms of a job: kind of employment, mode of work, experience, education, how long it lasts. */
@NullMarked
package dev.boardwalk.normalize.terms;

import org.jspecify.annotations.NullMarked;
