package dev.boardwalk.normalize.flags;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the apply link's host says: hidden behind a shortener, or of a name that has nothing to do with the employer's. */
final class ApplyHost {
    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "bitly.com",
            "tinyurl.com",
            "t.co",
            "goo.gl",
            "ow.ly",
            "is.gd",
            "v.gd",
            "cutt.ly",
            "rb.gy",
            "shorturl.at",
            "rebrand.ly",
            "tiny.cc",
            "buff.ly",
            "s.id",
            "t.ly",
            "lnkd.in",
            "shorte.st",
            "adf.ly",
            "linktr.ee",
            "bl.ink",
            "soo.gd",
            "urlzs.com",
            "gplinks.co",
            "dub.sh");
    /** Systems employers take applications with, and boards: their names are never the employer's. */
    private static final Set<String> SYSTEMS = Set.of(
            "greenhouse.io",
            "lever.co",
            "myworkdayjobs.com",
            "workday.com",
            "myworkdaysite.com",
            "ashbyhq.com",
            "smartrecruiters.com",
            "workable.com",
            "bamboohr.com",
            "icims.com",
            "taleo.net",
            "oraclecloud.com",
            "successfactors.com",
            "successfactors.eu",
            "sapsf.com",
            "jobvite.com",
            "recruitee.com",
            "personio.com",
            "personio.de",
            "teamtailor.com",
            "breezy.hr",
            "zohorecruit.com",
            "zohorecruit.in",
            "keka.com",
            "darwinbox.in",
            "darwinbox.com",
            "freshteam.com",
            "eightfold.ai",
            "avature.net",
            "ultipro.com",
            "ukg.com",
            "paylocity.com",
            "adp.com",
            "dayforcehcm.com",
            "phenompeople.com",
            "join.com",
            "softgarden.io",
            "rexx-systems.com",
            "welcometothejungle.com",
            "talentclue.com",
            "pinpointhq.com",
            "rippling.com",
            "gem.com",
            "comeet.com",
            "comeet.co",
            "hire.trakstar.com",
            "brassring.com",
            "linkedin.com",
            "indeed.com",
            "naukri.com",
            "internshala.com",
            "unstop.com",
            "wellfound.com",
            "instahyre.com",
            "foundit.in",
            "monster.com",
            "glassdoor.com",
            "stepstone.de",
            "xing.com",
            "hackerearth.com",
            "hackerrank.com",
            "ripplehire.com",
            "peoplestrong.com",
            "superset.in",
            "joinsuperset.com");

    private ApplyHost() {}

    /** The shortener's host; empty for another host or no link. */
    static Optional<String> shortener(@Nullable String applyUrl) {
        return domain(applyUrl).filter(SHORTENERS::contains);
    }

    /**
     * A host that shares no word with the employer's name, is no applicant system, and is not where the ad was read.
     *
     * @param companyKey the employer's name, folded, without its legal form
     */
    static Optional<String> unlikeEmployer(@Nullable String applyUrl, String pageUrl, @Nullable String companyKey) {
        if (companyKey == null || companyKey.isBlank()) {
            return Optional.empty();
        }
        return domain(applyUrl)
                .filter(domain -> !SYSTEMS.contains(domain) && !SHORTENERS.contains(domain))
                .filter(domain -> !Optional.of(domain).equals(domain(pageUrl)))
                .filter(domain -> !isLike(domain, companyKey));
    }

    private static boolean isLike(String domain, String companyKey) {
        String name = domain.substring(0, domain.indexOf('.')).replaceAll("[^\\p{L}\\p{N}]", "");
        List<String> words = Arrays.stream(companyKey.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        String initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        String whole = String.join("", words);
        return words.stream().anyMatch(word -> word.length() >= 3 && name.contains(word))
                || (initials.length() >= 2 && name.startsWith(initials))
                || whole.contains(name);
    }

    private static Optional<String> domain(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            String host = new URI(url).getHost();
            if (host == null) {
                return Optional.empty();
            }
            String lower = host.toLowerCase(Locale.ROOT);
            // strict: null unless under a listed suffix; the last switch is "leave private suffixes out"
            return Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(lower, true, true));
        } catch (URISyntaxException e) {
            return Optional.empty(); // what is no URL leads nowhere
        }
    }
}
