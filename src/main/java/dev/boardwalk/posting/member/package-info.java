/** Which job ads belong to which posting, since when, and why: bitemporal, so that any night can be taken back. */
@NullMarked
package dev.boardwalk.posting.member;

import org.jspecify.annotations.NullMarked;
