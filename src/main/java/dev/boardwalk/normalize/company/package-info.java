/** Names of companies, without legal forms and slogans. */
@NullMarked
package dev.boardwalk.normalize.company;

import org.jspecify.annotations.NullMarked;
