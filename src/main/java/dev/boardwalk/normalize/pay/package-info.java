/** What a job pays, from a line that says so or from prose that also speaks of funding, fees and bonuses. */
@NullMarked
package dev.boardwalk.normalize.pay;

import org.jspecify.annotations.NullMarked;
