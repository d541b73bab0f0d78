package dev.boardwalk.crawl.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostKeyTest {

    @ParameterizedTest
    @CsvSource({
        "https://boards.acme.co.uk/jobs, acme.co.uk",
        "http://ACME.Com:8080/, acme.com",
        "https://www.acme.com./, acme.com",
        // a private suffix is a suffix: each tenant is a site of its own
        "https://www.acme.github.io/, acme.github.io",
        "https://github.io/, github.io",
        // a top level the list does not know falls under its default rule
        "https://jobs.acme.example/, acme.example",
        "https://acme.example/, acme.example",
        // no domain at all: the address and port are the clock
        "http://127.0.0.1:8123/a, http://127.0.0.1:8123",
        "http://[::1]:81/, http://[::1]:81",
        "https://localhost/, https://localhost:443",
        "http://board.localhost:99/, http://board.localhost:99",
        "http://2130706433/, http://2130706433:80",
    })
    void theClockIsTheRegistrableDomain(URI url, String key) {
        assertThat(HostKey.of(url).name()).isEqualTo(key);
    }

    @Test
    void anOriginAlwaysWritesItsPort() {
        assertThat(Origin.of(URI.create("HTTPS://Jobs.Acme.example/x")).name())
                .isEqualTo("https://jobs.acme.example:443");
        assertThat(Origin.of(URI.create("http://jobs.acme.example:8080/x")).robotsUrl())
                .hasToString("http://jobs.acme.example:8080/robots.txt");
    }

    @Test
    void whatIsNotHttpHasNoOrigin() {
        assertThatThrownBy(() -> Origin.of(URI.create("file:///etc/passwd")))
                .hasMessageContaining("file:///etc/passwd");
        assertThatThrownBy(() -> HostKey.of(URI.create("mailto:a@acme.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
