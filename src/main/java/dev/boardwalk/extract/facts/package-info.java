/** Single facts of a job in a page's text and markup: labelled lines, named elements, the lines beside the title, phrases that name an employer, links to apply. */
@NullMarked
package dev.boardwalk.extract.facts;

import org.jspecify.annotations.NullMarked;
