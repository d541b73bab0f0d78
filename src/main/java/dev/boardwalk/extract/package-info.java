/**
 * Reading pages: from HTML, JSON-LD, feeds and prose to raw ads with their evidence. Pure: no network, no database, no clock. Other rooms use this
 * package only; those below it are its own, in the order {@code words <- text <- draft <- page <- {structured, data, selector <- listing, facts <- prose}}.
 */
@NullMarked
package dev.boardwalk.extract;

import org.jspecify.annotations.NullMarked;
