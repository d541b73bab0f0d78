package dev.boardwalk.posting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One advertisement as one board shows it, normalised. The component names are the JSON contract {@code boardwalk/preview/v1}: what a page does not
 * say is null or an empty list, never a guess.
 *
 * @param key identity within the board, see {@link JobAdKey}
 * @param url where it was read
 * @param canonicalUrl the page's own canonical link; null when absent
 * @param applyUrl where one applies, when that is another page; as written, tracking parameters included
 * @param sourceId the board's or ATS' id
 * @param title as written, white space folded, markup and entities resolved
 * @param titleCore the title without level, gender tags, ids and place
 * @param seniority null when the title states no level
 * @param company null when the page names no employer
 * @param workMode null when the posting itself does not say
 * @param datePosted the earliest day it can have been posted; equal to {@code datePostedLatest} for an exact date
 * @param datePostedLatest the latest day it can have been posted
 * @param durationMonths for internships and contracts
 * @param prePlacementOffer true when the ad holds out a permanent job after the internship; null when it does not say
 * @param occupation null when not classified
 * @param language BCP 47
 * @param description plain text of the posting; "" when the page has none
 * @param evidence by field name as here; every field that is not null or empty has an entry, except derived ones
 */
public record JobAd(
        String key,
        String url,
        @Nullable String canonicalUrl,
        @Nullable String applyUrl,
        @Nullable String sourceId,
        String title,
        String titleCore,
        @Nullable Seniority seniority,
        @Nullable Company company,
        List<Place> locations,
        @Nullable WorkMode workMode,
        List<EmploymentType> employmentTypes,
        @Nullable Pay pay,
        @Nullable LocalDate datePosted,
        @Nullable LocalDate datePostedLatest,
        @Nullable LocalDate validThrough,
        @Nullable Integer durationMonths,
        @Nullable Boolean prePlacementOffer,
        Experience experience,
        List<Education> education,
        List<Skill> skills,
        @Nullable Occupation occupation,
        @Nullable String language,
        Sections sections,
        String description,
        String descriptionMarkdown,
        List<Flag> flags,
        Map<String, Evidence> evidence) {

    public JobAd {
        locations = List.copyOf(locations);
        employmentTypes = List.copyOf(employmentTypes);
        education = List.copyOf(education);
        skills = List.copyOf(skills);
        flags = List.copyOf(flags);
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }
}
