package dev.boardwalk.extract;

import static dev.boardwalk.extract.Pages.detail;
import static dev.boardwalk.extract.Pages.only;
import static dev.boardwalk.extract.Pages.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boardwalk.posting.Extractor;
import dev.boardwalk.posting.RawAd;
import dev.boardwalk.posting.RawField;
import dev.boardwalk.posting.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RdfaTest {

    @Test
    void nestedThingsLinksAndMachineValuesAreRead() {
        RawAd ad = only(detail("""
                <meta property="og:title" content="Jobs at Sample">
                <div vocab="https://schema.org/" typeof="JobPosting" resource="#job">
                  <h2 property="title">Baker &amp; <em>miller</em></h2>
                  <span property="hiringOrganization" typeof="Organization"><a property="url" href="/crumb"><b property="name">Crumb Ltd</b></a></span>
                  <time property="datePosted" datetime="2026-02-01">last month</time>
                  <meta property="employmentType" content="PART_TIME"><a property="url" href="/jobs/7">here</a>
                  <p property="jobLocation" typeof="Place"><span property="address" typeof="PostalAddress">
                    <span property="addressLocality">Pune</span>, <span property="addressCountry">IN</span></span></p>
                  <span property="baseSalary" typeof="MonetaryAmount"><meta property="currency" content="EUR">
                    <span property="value" typeof="QuantitativeValue"><span property="value">18</span><meta property="unitText" content="HOUR"></span></span>
                  <div property="description"><p>Bake bread.</p><ul><li>Early</li><li>Often</li></ul></div>
                </div>
                """));

        assertThat(ad.best(RawField.TITLE).orElseThrow()).satisfies(title -> {
            assertThat(title.text()).isEqualTo("Baker & miller");
            assertThat(title.evidence().extractor()).isEqualTo(Extractor.RDFA);
        });
        assertThat(texts(ad, RawField.COMPANY)).containsExactly("Crumb Ltd");
        assertThat(texts(ad, RawField.DATE_POSTED)).containsExactly("2026-02-01");
        assertThat(texts(ad, RawField.EMPLOYMENT_TYPE)).containsExactly("PART_TIME");
        assertThat(texts(ad, RawField.PAY)).containsExactly("EUR 18 per hour");
        assertThat(ad.best(RawField.LOCATION).orElseThrow().parts())
                .isEqualTo(Map.of("locality", "Pune", "country", "IN"));
        assertThat(ad.description()).isEqualTo("Bake bread.\n- Early\n- Often");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div vocab='http://schema.org/' typeof='JobPosting'><b property='title'>Baker</b></div>",
                "<div vocab='http://schema.org' typeof='JobPosting'><b property='title'>Baker</b></div>",
                "<div typeof='schema:JobPosting'><b property='schema:title'>Baker</b></div>",
                "<div prefix='dc: http://purl.org/dc/terms/ s: https://schema.org/' typeof='s:JobPosting'><b property='dc:title s:title'>Baker</b></div>",
                "<div typeof='http://schema.org/JobPosting'><b property='http://schema.org/title'>Baker</b></div>",
                "<div vocab='http://schema.org/'><section typeof='Thing JobPosting'><i><b property='title'>Baker</b></i></section></div>",
            })
    void theVocabularyIsNamedInManyWays(String html) {
        assertThat(texts(only(detail(html)), RawField.TITLE)).containsExactly("Baker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div typeof='JobPosting'><b property='title'>Baker</b></div>",
                "<div vocab='https://other.example/' typeof='JobPosting'><b property='title'>Baker</b></div>",
                "<div prefix='s: https://other.example/' typeof='s:JobPosting'><b property='s:title'>Baker</b></div>",
            })
    void wordsOfAnotherVocabularyAreNotRead(String html) {
        assertThat(detail(html).verdict()).isEqualTo(Verdict.NOT_A_POSTING);
    }

    @Test
    void microdataHasTheWordAndRdfaAddsWhatItLacks() {
        RawAd ad = only(detail("""
                <div itemscope itemtype="https://schema.org/JobPosting"><b itemprop="title">Baker</b></div>
                <div vocab="https://schema.org/" typeof="JobPosting"><b property="title">Bread baker</b><i property="hiringOrganization">Crumb</i></div>
                """));
        assertThat(texts(ad, RawField.TITLE).get(0)).isEqualTo("Baker");
        assertThat(texts(ad, RawField.COMPANY)).containsExactly("Crumb");
    }
}
