/** The command line: data on standard output, talk on standard error, and an exit code that says what happened. */
@NullMarked
package dev.boardwalk.ops.cli;

import org.jspecify.annotations.NullMarked;
