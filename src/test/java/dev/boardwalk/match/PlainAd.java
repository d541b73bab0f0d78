package dev.boardwalk.match;

import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.Experience;
import dev.boardwalk.posting.JobAd;
import dev.boardwalk.posting.Place;
import dev.boardwalk.posting.Sections;
import dev.boardwalk.posting.Seniority;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An invented ad that says who, what, where and since when, and has a text; nothing else is known of it. */
record PlainAd(
        String key,
        String url,
        String title,
        String titleCore,
        @Nullable Seniority seniority,
        Company company,
        String town,
        LocalDate posted,
        String text) {

    /** @param applyUrl where one applies; null when it does not say */
    JobAd applyingAt(@Nullable String applyUrl) {
        return new JobAd(
                key,
                url,
                null,
                applyUrl,
                null,
                title,
                titleCore,
                seniority,
                company,
                List.of(new Place(town, town, "Karnataka", "IN", null)),
                null,
                List.of(),
                null,
                posted,
                posted,
                null,
                null,
                null,
                Experience.UNKNOWN,
                List.of(),
                List.of(),
                null,
                "en",
                Sections.NONE,
                text,
                text,
                List.of(),
                Map.of());
    }
}
