/** Documents that lead to ads: listings and sitemaps. */
@NullMarked
package dev.boardwalk.extract.listing;

import org.jspecify.annotations.NullMarked;
