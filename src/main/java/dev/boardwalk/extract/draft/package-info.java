/** A job ad while its fields are being collected. */
@NullMarked
package dev.boardwalk.extract.draft;

import org.jspecify.annotations.NullMarked;
