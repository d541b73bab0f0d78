package dev.boardwalk.normalize.flags;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applications go to an address anybody can have. Small employers do so too; it is a fact and no verdict. The address itself is personal and not kept. */
final class FreeMailContact {
    private static final Set<String> FREE = Set.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "yahoo.co.in",
            "yahoo.in",
            "yahoo.co.uk",
            "ymail.com",
            "rocketmail.com",
            "hotmail.com",
            "hotmail.co.uk",
            "outlook.com",
            "outlook.in",
            "live.com",
            "msn.com",
            "rediffmail.com",
            "aol.com",
            "icloud.com",
            "me.com",
            "mail.com",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "proton.me",
            "protonmail.com",
            "zohomail.in",
            "zohomail.com",
            "yandex.com",
            "yandex.ru",
            "mail.ru",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "laposte.net",
            "hotmail.fr",
            "yahoo.fr",
            "hotmail.es",
            "yahoo.es",
            "libero.it",
            "qq.com",
            "163.com");
    private static final Pattern MARK = Pattern.compile("@|[\\[(][aA][tT][\\])]");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<![a-z0-9._%+-])[a-z0-9._%+-]++\\s?(?:@|\\[at]|\\(at\\))\\s?([a-z0-9-]+(?:\\.[a-z]{2,})+)");

    private FreeMailContact() {}

    /** "an address at gmail.com"; empty when no address, or none of a free provider, is named. */
    static Optional<String> in(String text) {
        if (!MARK.matcher(text).find()) {
            return Optional.empty(); // nearly every ad ends here
        }
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            String domain = addresses.group(1).toLowerCase(Locale.ROOT);
            if (FREE.contains(domain)) {
                return Optional.of("an address at " + domain);
            }
        }
        return Optional.empty();
    }
}
