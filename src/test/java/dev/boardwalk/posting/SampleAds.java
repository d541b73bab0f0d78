package dev.boardwalk.posting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Job ads of an invented employer. */
public final class SampleAds {
    private SampleAds() {}

    public static JobAd ad(String key, String title) {
        return ad(key, title, new BigDecimal("25000"), LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 12), null);
    }

    public static JobAd ad(
            String key, String title, BigDecimal pay, LocalDate posted, LocalDate postedLatest, String applyUrl) {
        return new JobAd(
                key,
                "https://jobs.zenith.example/jobs/1",
                null,
                applyUrl,
                null,
                title,
                title,
                Seniority.INTERN,
                new Company("Zenith Tools", "Pvt Ltd", "zenith tools"),
                List.of(new Place("Bengaluru", "Bengaluru", "Karnataka", "IN", 1277333L)),
                WorkMode.HYBRID,
                List.of(EmploymentType.INTERN),
                new Pay("₹25,000 a month", pay, pay, "INR", PayPeriod.MONTH, PayKind.STIPEND, null, null),
                posted,
                postedLatest,
                null,
                6,
                true,
                Experience.UNKNOWN,
                List.of(new Education("BACHELOR", null)),
                List.of(new Skill("Spring Boot", "Spring Boot framework")),
                new Occupation("2512", null, 0.8),
                "en",
                new Sections("About", List.of("Build"), List.of("Java"), List.of(), null),
                "We build tools.",
                "We **build** tools.",
                List.of(),
                Map.of("title", new Evidence(Extractor.JSON_LD, "title", title, 0.98)));
    }

    /** The same ad, and it says nothing about pay. */
    public static JobAd withoutPay(JobAd ad) {
        return new JobAd(
                ad.key(),
                ad.url(),
                ad.canonicalUrl(),
                ad.applyUrl(),
                ad.sourceId(),
                ad.title(),
                ad.titleCore(),
                ad.seniority(),
                ad.company(),
                ad.locations(),
                ad.workMode(),
                ad.employmentTypes(),
                null,
                ad.datePosted(),
                ad.datePostedLatest(),
                ad.validThrough(),
                ad.durationMonths(),
                ad.prePlacementOffer(),
                ad.experience(),
                ad.education(),
                ad.skills(),
                ad.occupation(),
                ad.language(),
                ad.sections(),
                ad.description(),
                ad.descriptionMarkdown(),
                ad.flags(),
                ad.evidence());
    }

    /** An ad of another employer, at a page of its own. */
    public static JobAd adAt(String url, String key, String title, String company, String text) {
        JobAd like = ad(key, title);
        return new JobAd(
                key,
                url,
                null,
                null,
                null,
                title,
                title,
                null,
                new Company(company, null, company.toLowerCase(Locale.ROOT)),
                like.locations(),
                null,
                List.of(),
                like.pay(),
                like.datePosted(),
                like.datePostedLatest(),
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

    /** The same ad, for which one applies elsewhere. */
    public static JobAd applyingAt(String applyUrl, JobAd ad) {
        return new JobAd(
                ad.key(),
                ad.url(),
                ad.canonicalUrl(),
                applyUrl,
                ad.sourceId(),
                ad.title(),
                ad.titleCore(),
                ad.seniority(),
                ad.company(),
                ad.locations(),
                ad.workMode(),
                ad.employmentTypes(),
                ad.pay(),
                ad.datePosted(),
                ad.datePostedLatest(),
                ad.validThrough(),
                ad.durationMonths(),
                ad.prePlacementOffer(),
                ad.experience(),
                ad.education(),
                ad.skills(),
                ad.occupation(),
                ad.language(),
                ad.sections(),
                ad.description(),
                ad.descriptionMarkdown(),
                ad.flags(),
                ad.evidence());
    }

    /** The same ad, which ends on a day. */
    public static JobAd endingOn(@Nullable LocalDate validThrough, JobAd ad) {
        return new JobAd(
                ad.key(),
                ad.url(),
                ad.canonicalUrl(),
                ad.applyUrl(),
                ad.sourceId(),
                ad.title(),
                ad.titleCore(),
                ad.seniority(),
                ad.company(),
                ad.locations(),
                ad.workMode(),
                ad.employmentTypes(),
                ad.pay(),
                ad.datePosted(),
                ad.datePostedLatest(),
                validThrough,
                ad.durationMonths(),
                ad.prePlacementOffer(),
                ad.experience(),
                ad.education(),
                ad.skills(),
                ad.occupation(),
                ad.language(),
                ad.sections(),
                ad.description(),
                ad.descriptionMarkdown(),
                ad.flags(),
                ad.evidence());
    }

    /** The same ad with one more fact about it. */
    public static JobAd flagged(JobAd ad, Flag flag) {
        return new JobAd(
                ad.key(),
                ad.url(),
                ad.canonicalUrl(),
                ad.applyUrl(),
                ad.sourceId(),
                ad.title(),
                ad.titleCore(),
                ad.seniority(),
                ad.company(),
                ad.locations(),
                ad.workMode(),
                ad.employmentTypes(),
                ad.pay(),
                ad.datePosted(),
                ad.datePostedLatest(),
                ad.validThrough(),
                ad.durationMonths(),
                ad.prePlacementOffer(),
                ad.experience(),
                ad.education(),
                ad.skills(),
                ad.occupation(),
                ad.language(),
                ad.sections(),
                ad.description(),
                ad.descriptionMarkdown(),
                List.of(flag),
                ad.evidence());
    }

    /** The same ad with the board's own id. */
    public static JobAd withSourceId(@Nullable String sourceId, JobAd ad) {
        return new JobAd(
                ad.key(),
                ad.url(),
                ad.canonicalUrl(),
                ad.applyUrl(),
                sourceId,
                ad.title(),
                ad.titleCore(),
                ad.seniority(),
                ad.company(),
                ad.locations(),
                ad.workMode(),
                ad.employmentTypes(),
                ad.pay(),
                ad.datePosted(),
                ad.datePostedLatest(),
                ad.validThrough(),
                ad.durationMonths(),
                ad.prePlacementOffer(),
                ad.experience(),
                ad.education(),
                ad.skills(),
                ad.occupation(),
                ad.language(),
                ad.sections(),
                ad.description(),
                ad.descriptionMarkdown(),
                ad.flags(),
                ad.evidence());
    }

    public static RawAd raw(String title) {
        return new RawAd(
                "https://jobs.zenith.example/jobs/1",
                Map.of(
                        RawField.TITLE,
                        List.of(RawValue.of(title, new Evidence(Extractor.JSON_LD, "title", title, 0.98)))),
                Sections.NONE,
                "We build tools.",
                "We **build** tools.",
                List.of(new Flag("DISCLAIMER", "no fees")));
    }
}
