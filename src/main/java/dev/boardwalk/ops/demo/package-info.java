/** The demonstration: sample boards on loopback, two nights over them, and what came of it. */
@NullMarked
package dev.boardwalk.ops.demo;

import org.jspecify.annotations.NullMarked;
