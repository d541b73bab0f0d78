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

class MicrodataTest {

    @Test
    void nestedItemsMetaLinkAndTimeAreRead() {
        RawAd ad = only(detail("""
                        <ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement">Home</li></ol>
                        <div itemscope itemtype="http://schema.org/JobPosting" itemref="place">
                          <meta itemprop="employmentType" content="INTERN"><meta itemprop="validThrough" content="2026-04-01">
                          <h2 itemprop="title">Baker &amp; <em>miller</em></h2>
                          <span itemprop="hiringOrganization" itemscope itemtype="http://schema.org/Organization">
                            <span itemprop="name">Crumb Ltd</span><a itemprop="url" href="/crumb">us</a></span>
                          <time itemprop="datePosted" datetime="2026-02-01">last month</time>
                          <link itemprop="url" href="/jobs/7">
                          <span itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount"><meta itemprop="currency" content="EUR">
                            <span itemprop="value" itemscope itemtype="http://schema.org/QuantitativeValue"><span itemprop="value">18</span>
                            <meta itemprop="unitText" content="HOUR"></span></span>
                          <div itemprop="description"><p>Bake bread.</p><ul><li>Early</li><li>Often</li></ul></div>
                        </div>
                        <p id="place" itemprop="jobLocation" itemscope itemtype="http://schema.org/Place">
                          <span itemprop="address" itemscope><span itemprop="addressLocality">Pune</span></span></p>
                        """));

        assertThat(texts(ad, RawField.TITLE)).containsExactly("Baker & miller");
        assertThat(texts(ad, RawField.COMPANY)).containsExactly("Crumb Ltd");
        assertThat(texts(ad, RawField.DATE_POSTED)).containsExactly("2026-02-01");
        assertThat(texts(ad, RawField.EMPLOYMENT_TYPE)).containsExactly("INTERN");
        assertThat(texts(ad, RawField.LOCATION)).containsExactly("Pune");
        assertThat(texts(ad, RawField.CANONICAL_URL)).containsExactly("https://jobs.example/jobs/7");
        assertThat(ad.best(RawField.PAY).orElseThrow().parts())
                .isEqualTo(Map.of("value", "18", "currency", "EUR", "unitText", "HOUR"));
        assertThat(ad.description()).isEqualTo("Bake bread.\n- Early\n- Often");
        assertThat(ad.best(RawField.TITLE).orElseThrow().evidence().extractor()).isEqualTo(Extractor.MICRODATA);
    }

    @Test
    void otherThingsAreNoJobs() {
        assertThat(detail(
                                "<div itemscope itemtype=\"https://schema.org/Product\"><h1 itemprop=\"name\">Bread</h1></div>")
                        .verdict())
                .isEqualTo(Verdict.NOT_A_POSTING);
    }

    @Test
    void itemThatRefersToItselfEnds() {
        RawAd ad = only(detail("""
                        <div id="me" itemscope itemtype="https://schema.org/JobPosting" itemref="me other"><b itemprop="title">Baker</b></div>
                        <div id="other" itemprop="hiringOrganization" itemscope itemref="me other"><i itemprop="name">Crumb</i></div>
                        """));
        assertThat(texts(ad, RawField.COMPANY)).containsExactly("Crumb");
    }
}
