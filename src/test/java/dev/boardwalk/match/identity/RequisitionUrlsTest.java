package dev.boardwalk.match.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RequisitionUrlsTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/match/urls-and-their-requisitions.tsv", delimiter = '\t')
    void aUrlNamesItsRequisition(String url, String requisition) {
        assertThat(RequisitionUrls.of(url).map(Object::toString).orElse("-")).isEqualTo(requisition);
    }
}
