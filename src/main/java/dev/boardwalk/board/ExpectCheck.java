package dev.boardwalk.board;

/** Checks the texts in {@code expect}; numbers and keys are the schema's business. */
final class ExpectCheck {
    private ExpectCheck() {}

    static void check(YamlMap board, Problems problems) {
        for (String field : ExpectDocument.FIELDS) {
            board.text("expect", "fill", field)
                    .filter(share -> ExpectDocument.share(share.text()).isEmpty())
                    .ifPresent(share -> problems.error(
                            share.at(),
                            "expect.fill." + field + ": `" + share.text() + "` is not a share of the ads",
                            "0% to 100%, such as 100%, 95% or \">=95%\""));
        }
        board.text("expect", "newEvery")
                .filter(time -> ExpectDocument.time(time.text()).isEmpty())
                .ifPresent(time -> problems.error(
                        time.at(),
                        "expect.newEvery: `" + time.text() + "` is not a time of a day or more",
                        "days or hours, such as 7d or 36h"));
    }
}
