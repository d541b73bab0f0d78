package dev.boardwalk.normalize.flags;

import dev.boardwalk.posting.Company;
import dev.boardwalk.posting.Flag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All flags of one ad: what extraction noticed, then what its words and its apply link show. */
public final class AdFlags {
    private AdFlags() {}

    /**
     * @param noticed by extraction, kept first
     * @param pageUrl where the ad was read
     * @param applyUrl null when it has no link of its own
     * @param company null when the ad names no employer
     * @return each flag at most once beside the noticed ones, with the words or the host it was seen in
     */
    public static List<Flag> of(
            List<Flag> noticed,
            String description,
            String pageUrl,
            @Nullable String applyUrl,
            @Nullable Company company) {
        List<Flag> flags = new ArrayList<>(noticed);
        AsksFee.in(description).ifPresent(sentence -> flags.add(new Flag("ASKS_FEE", sentence)));
        String mailLink =
                applyUrl != null && applyUrl.regionMatches(true, 0, "mailto:", 0, 7) ? " " + applyUrl.substring(7) : "";
        FreeMailContact.in(description + mailLink).ifPresent(what -> flags.add(new Flag("FREE_MAIL_CONTACT", what)));
        ApplyHost.shortener(applyUrl)
                .ifPresent(host -> flags.add(new Flag("SHORT_APPLY_LINK", "the apply link is at " + host)));
        if (company != null) {
            ApplyHost.unlikeEmployer(applyUrl, pageUrl, company.key())
                    .ifPresent(host -> flags.add(new Flag(
                            "APPLY_HOST_UNLIKE_EMPLOYER",
                            "one applies at " + host + ", the employer is " + company.name())));
        }
        return flags;
    }
}
