package dev.boardwalk.posting;

/** The fields an extractor may find, as they stand on the page. schema.org/JobPosting names where one exists ({@link #key()}). */
public enum RawField {
    TITLE("title"),
    COMPANY("company"),
    /** May have several values, one a place. Parts: {@code locality}, {@code region}, {@code country}, {@code postalCode}. */
    LOCATION("location"),
    /** Free words such as "hybrid", or {@code TELECOMMUTE} of jobLocationType. */
    WORK_MODE("workMode"),
    /** May have several values. */
    EMPLOYMENT_TYPE("employmentType"),
    /** Parts: {@code value}, {@code minValue}, {@code maxValue}, {@code currency}, {@code unitText}. */
    PAY("pay"),
    DATE_POSTED("datePosted"),
    VALID_THROUGH("validThrough"),
    /** "6 Months + PPO": duration and pre-placement offer stand together on Indian boards. */
    DURATION("duration"),
    EXPERIENCE("experience"),
    EDUCATION("education"),
    /** May have several values: one surface form or one sentence each, from within the posting only. */
    SKILL("skills"),
    APPLY_URL("applyUrl"),
    CANONICAL_URL("canonicalUrl"),
    /** The board's or the ATS' own id of the ad (JSON-LD identifier, requisition id). */
    SOURCE_ID("sourceId"),
    LANGUAGE("language");

    private final String key;

    RawField(String key) {
        this.key = key;
    }

    /** The name in board files ({@code fields:}), JSON and evidence. */
    public String key() {
        return key;
    }
}
