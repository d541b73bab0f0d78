package dev.boardwalk.extract.words;

import java.util.Locale;

/** What a section is about, as its heading tells; the file {@code section-headings.tsv} says which words mean what. */
public enum Topic {
    ABOUT,
    RESPONSIBILITIES,
    REQUIREMENTS,
    BENEFITS,
    HOW_TO_APPLY,
    /** The employer, the process, legal text: part of the ad, but of none of its sections. */
    COMPANY,
    /** About the profession in general, or links to other pages: outside any posting. */
    GENERIC;

    static Topic named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What only an ad has: duties, demands, offers, the way to apply. */
    public boolean isOfAPosting() {
        return this != COMPANY && this != GENERIC;
    }
}
