package dev.boardwalk.match.score;

/** What is compared of two ads. */
public enum Field {
    COMPANY("company"),
    TITLE("title"),
    PLACE("place"),
    TEXT("text"),
    WORDS("words"),
    PAY("pay"),
    EMPLOYMENT_TYPE("employment type"),
    SKILLS("skills"),
    DATES("dates"),
    LINK("link"),
    CONTACT("contact"),
    WORK_MODE("way of working");

    private final String words;

    Field(String words) {
        this.words = words;
    }

    /** As reasons name it. */
    @Override
    public String toString() {
        return words;
    }
}
