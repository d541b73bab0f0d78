package dev.boardwalk.extract;

import static dev.boardwalk.extract.Pages.adOf;
import static dev.boardwalk.extract.Pages.detail;
import static dev.boardwalk.extract.Pages.only;
import static dev.boardwalk.extract.Pages.texts;
import static dev.boardwalk.extract.Pages.withJsonLd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
    private static final String BAKER =
            "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",\"title\":\"Baker\",\"hiringOrganization\":{\"name\":\"Crumb Ltd\"}}";

    @Test
    void everyFieldCarriesItsSource() {
        RawAd ad = adOf("""
                {"@type": "JobPosting", "title": "Night baker", "datePosted": "2026-02-01", "validThrough": "2026-04-01",
                 "hiringOrganization": {"@type": "Organization", "name": "Crumb Ltd"}, "employmentType": ["PART_TIME", "INTERN"],
                 "jobLocation": {"@type": "Place", "address": {"addressLocality": "Pune", "addressRegion": "Maharashtra", "addressCountry": "IN"}},
                 "jobLocationType": "TELECOMMUTE", "skills": "Sourdough, lamination", "identifier": {"@type": "PropertyValue", "value": "R-4711"},
                 "baseSalary": {"@type": "MonetaryAmount", "currency": "INR", "value": {"minValue": 25000, "maxValue": 30000, "unitText": "MONTH"}}}
                """);

        assertThat(texts(ad, RawField.TITLE)).containsExactly("Night baker");
        assertThat(texts(ad, RawField.COMPANY)).containsExactly("Crumb Ltd");
        assertThat(texts(ad, RawField.EMPLOYMENT_TYPE)).containsExactly("PART_TIME", "INTERN");
        assertThat(texts(ad, RawField.SKILL)).containsExactly("Sourdough", "lamination");
        assertThat(texts(ad, RawField.SOURCE_ID)).containsExactly("R-4711");
        assertThat(texts(ad, RawField.WORK_MODE)).containsExactly("TELECOMMUTE");
        assertThat(ad.best(RawField.LOCATION).orElseThrow().parts())
                .isEqualTo(Map.of("locality", "Pune", "region", "Maharashtra", "country", "IN"));
        assertThat(ad.best(RawField.PAY).orElseThrow().text()).isEqualTo("INR 25000 - 30000 per month");
        assertThat(ad.best(RawField.TITLE).orElseThrow().evidence()).satisfies(evidence -> {
            assertThat(evidence.extractor()).isEqualTo(Extractor.JSON_LD);
            assertThat(evidence.rule()).isEqualTo("title");
            assertThat(evidence.snippet()).isEqualTo("Night baker");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"Sample\"},{\"@type\":\"JobPosting\",\"title\":\"Baker\"}]}",
                "[{\"@type\":\"BreadcrumbList\"},{\"@type\":[\"Thing\",\"JobPosting\"],\"title\":\"Baker\"}]",
                "{\"@type\":\"http://schema.org/JobPosting\",\"title\":\"Baker\"}",
                "{\"@type\":\"schema:JobPosting\",\"schema:title\":{\"@value\":\"Baker\"}}",
                "{\"@Type\":\"JobPosting\",\"Title\":\"Baker\"}",
                "{\"@type\":\"JobPosting\",\"name\":\"Baker\"}",
                "{\"@type\":\"JobPosting\",\"title\":\"-\",\"name\":\"Baker\"}",
                "{&quot;@type&quot;:&quot;JobPosting&quot;,&quot;title&quot;:&quot;Baker&quot;}",
                "//<![CDATA[\n{\"@type\":\"JobPosting\",\"title\":\"Baker\"}\n//]]>",
                "/* <![CDATA[ */ {\"@type\":\"JobPosting\",\"title\":\"Baker\"}; /* ]]> */",
                "<!--\n{\"@type\":\"JobPosting\",\"title\":\"Baker\"}\n-->",
                "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"two\nlines\tand a \u0001\"}",
                "{\"@type\":\"JobPosting\",\"title\":\"Baker\",}",
                "{\"@type\":\"JobPosting\" /* the type */ ,\"title\":\"Baker\"}",
                "{\"@type\":\"JobPosting\"\n\"title\":\"Baker\"}",
                "{\"@type\":\"JobPosting\",\"hiringOrganization\":{\"name\":\"Crumb\"}\n\"title\":\"Baker\"}",
                "[{\"@type\":\"Thing\"}\n{\"@type\":\"JobPosting\",\"title\":\"Baker\"}]",
                "{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"description\":\"the company\\'s own \\- oven\"}",
                "{\"@type\":\"Thing\"}\n{\"@type\":\"JobPosting\",\"title\":\"Baker\"}",
                "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"JobPosting\",\"title\":\"Baker\"}}",
            })
    void whatSitesGetWrongIsReadWhereItIsCertain(String json) {
        assertThat(texts(adOf(json), RawField.TITLE)).containsExactly("Baker");
    }

    /** Where a quote is missing nobody knows which field the rest belongs to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"@type\":\"JobPosting\",\"title\":\"Baker}",
                "{\"@type\":\"JobPosting\",\"title\":\"The \"best\" baker\"}",
                "",
                "not JSON"
            })
    void whatCouldMeanSeveralThingsIsNotRead(String json) {
        assertThat(detail(withJsonLd(json)).verdict()).isEqualTo(Verdict.NOT_A_POSTING);
    }

    @Test
    void typeOfTheScriptIsReadInAnyCaseAndVariant() {
        String html = withJsonLd(BAKER);
        for (String type :
                new String[] {"APPLICATION/LD+JSON", "application/json+ld", "application/ld+json; charset=utf-8"}) {
            assertThat(detail(html.replace("application/ld+json", type)).ads())
                    .as(type)
                    .hasSize(1);
        }
    }

    @Test
    void brokenBlockDoesNotHideTheNextOne() {
        assertThat(detail(withJsonLd("{\"@type\": ", BAKER)).ads()).hasSize(1);
    }

    @Test
    void employerIsFoundAsTextListAndReference() {
        assertThat(texts(adOf(BAKER.replace("{\"name\":\"Crumb Ltd\"}", "\"Crumb &amp; Co\"")), RawField.COMPANY))
                .containsExactly("Crumb & Co");
        assertThat(texts(adOf(BAKER.replace("{\"name\":\"Crumb Ltd\"}", "[{\"name\":\"Crumb\"}]")), RawField.COMPANY))
                .containsExactly("Crumb");
        RawAd ad = adOf(
                "{\"@graph\":[{\"@type\":\"JobPosting\",\"title\":\"Baker\",\"hiringOrganization\":{\"@id\":\"#us\"}},{\"@id\":\"#us\",\"name\":\"Crumb\"}]}");
        assertThat(texts(ad, RawField.COMPANY)).containsExactly("Crumb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Pune\"",
                "[\"Pune\"]",
                "{\"address\":\"Pune\"}",
                "{\"@type\":\"PostalAddress\",\"addressLocality\":\"Pune\"}",
                "[{\"address\":[{\"addressLocality\":\"Pune\"}]}]",
                "{\"name\":\"Pune\"}",
                "{\"name\":\"Crumb Ltd\",\"address\":{\"addressLocality\":\"Pune\",\"addressRegion\":\"-\"}}",
            })
    void placeIsFoundInAllItsShapes(String place) {
        RawAd ad = adOf(BAKER.replace("\"title\"", "\"jobLocation\":" + place + ",\"title\""));
        assertThat(texts(ad, RawField.LOCATION)).containsExactly("Pune");
    }

    @Test
    void countryMayBeAThingAndAPlaceNamedAsTheEmployerIsNone() {
        RawAd thing = adOf(
                BAKER.replace(
                        "\"title\"",
                        "\"jobLocation\":{\"address\":{\"addressLocality\":\"Pune\",\"addressCountry\":{\"@type\":\"Country\",\"name\":\"India\"}}},\"title\""));
        assertThat(texts(thing, RawField.LOCATION)).containsExactly("Pune, India");

        RawAd employer = adOf(BAKER.replace("\"title\"", "\"jobLocation\":{\"name\":\"CRUMB Ltd\"},\"title\""));
        assertThat(employer.all(RawField.LOCATION)).isEmpty();
    }

    @Test
    void payIsReadWhereverItsPartsStand() {
        RawAd scalar =
                adOf(BAKER.replace("\"title\"", "\"baseSalary\":\"42000\",\"salaryCurrency\":\"EUR\",\"title\""));
        assertThat(scalar.best(RawField.PAY).orElseThrow().parts())
                .isEqualTo(Map.of("value", "42000", "currency", "EUR"));

        RawAd outside = adOf(BAKER.replace(
                "\"title\"", "\"baseSalary\":{\"currency\":\"EUR\",\"value\":18.5,\"unitText\":\"HOUR\"},\"title\""));
        assertThat(outside.best(RawField.PAY).orElseThrow().parts())
                .isEqualTo(Map.of("value", "18.5", "currency", "EUR", "unitText", "HOUR"));

        RawAd nothing = adOf(
                BAKER.replace(
                        "\"title\"",
                        "\"baseSalary\":{\"currency\":\"EUR\",\"value\":{\"minValue\":0,\"maxValue\":\"0.00\",\"unitText\":\"YEAR\"}},\"title\""));
        assertThat(nothing.all(RawField.PAY)).isEmpty();
    }

    /** Two ads of one title would become one ad if the title were their id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Baker\"",
                "{\"value\":\"Crumb Ltd\"}",
                "{\"value\":\"https://jobs.example/7\"}",
                "\"baker-no-number\""
            })
    void whatIsNoIdIsNotTakenForOne(String identifier) {
        RawAd ad = adOf(BAKER.replace("\"title\"", "\"identifier\":" + identifier + ",\"title\""));
        assertThat(ad.all(RawField.SOURCE_ID)).isEmpty();
    }

    @Test
    void idIsReadAsTextNumberAndPropertyValue() {
        for (String identifier :
                new String[] {"\"7-b\"", "7", "{\"@type\":\"PropertyValue\",\"name\":\"Crumb\",\"value\":7}"}) {
            RawAd ad = adOf(BAKER.replace("\"title\"", "\"identifier\":" + identifier + ",\"title\""));
            assertThat(texts(ad, RawField.SOURCE_ID)).as(identifier).hasSize(1);
        }
    }

    @Test
    void descriptionEscapedTwiceBecomesLines() {
        RawAd ad = adOf(BAKER.replace(
                "\"title\"", "\"description\":\"Bake bread.&amp;lt;br&amp;gt;Clean the oven.\",\"title\""));
        assertThat(ad.description()).isEqualTo("Bake bread.\nClean the oven.");
    }

    @Test
    void ownPropertiesGiveTheSections() {
        RawAd ad = adOf(
                BAKER.replace(
                        "\"title\"",
                        "\"responsibilities\":\"<ul><li>Bake</li><li>Clean</li></ul>\",\"qualifications\":[\"Two hands\",\"Early riser\"],\"title\""));
        assertThat(ad.sections().responsibilities()).containsExactly("Bake", "Clean");
        assertThat(ad.sections().requirements()).containsExactly("Two hands", "Early riser");
    }

    @Test
    void twoPostingsOnOnePageAreTwoAds() {
        assertThat(detail(withJsonLd(BAKER, BAKER.replace("Baker", "Miller"))).ads())
                .hasSize(2);
        assertThat(detail(withJsonLd(BAKER, BAKER)).ads())
                .as("the same block twice")
                .hasSize(1);
    }

    @Test
    void relatedPostingsWithPagesOfTheirOwnAreNotThisPagesAd() {
        String own = BAKER.replace("\"title\"", "\"url\":\"https://jobs.example/jobs/7?utm_source=x\",\"title\"");
        String related = BAKER.replace("\"title\"", "\"url\":\"https://jobs.example/jobs/8\",\"title\"")
                .replace("Baker", "Miller");
        assertThat(texts(only(detail(withJsonLd(related, own))), RawField.TITLE))
                .containsExactly("Baker");
    }
}
