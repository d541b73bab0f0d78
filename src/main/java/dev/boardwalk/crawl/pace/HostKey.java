package dev.boardwalk.crawl.pace;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.domains.EffectiveTldFinder.EffectiveTLD;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The politeness clock a URL belongs to: the registrable domain by the public suffix list, private suffixes included, because boards put tenants on
 * subdomains ({@code acme.jobs.example} and {@code zenith.jobs.example} are one server), while {@code acme.github.io} is a site of its own.
 *
 * @param name the key of table {@code host}
 */
public record HostKey(String name) {
    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[0-9.]+|0x[0-9a-f.x]+");

    /**
     * Bare addresses and names of one label (localhost) have no domain: their key is scheme://host:port, so that two servers on one machine keep two clocks.
     *
     * @param url absolute, http or https
     * @throws IllegalArgumentException for any other URL
     */
    public static HostKey of(URI url) {
        Origin origin = Origin.of(url);
        String host = origin.host().endsWith(".")
                ? origin.host().substring(0, origin.host().length() - 1)
                : origin.host();
        if (ADDRESS.matcher(host).matches() || host.indexOf('.') < 0 || host.endsWith(".localhost")) {
            return new HostKey(origin.name());
        }
        return new HostKey(registrableDomain(host));
    }

    private static String registrableDomain(String host) {
        // strict: null unless under a listed suffix; the last switch is "leave private suffixes out"
        @Nullable String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        if (domain != null) {
            return domain;
        }
        @Nullable EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(host);
        // a listed suffix itself (github.io) is its own key; an unlisted top level falls under the list's default rule
        // "*"
        return suffix != null ? host : lastTwoLabels(host);
    }

    private static String lastTwoLabels(String host) {
        int last = host.lastIndexOf('.');
        return host.substring(host.lastIndexOf('.', last - 1) + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
