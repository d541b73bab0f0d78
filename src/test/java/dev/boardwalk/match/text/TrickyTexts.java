package dev.boardwalk.match.text;

import java.util.Random;

/** Texts strung together from what patterns of matching find, nearly find, and stumble over. */
public final class TrickyTexts {
    private static final String[] PIECES = {
        " ",
        " ",
        "\n",
        ".",
        ",",
        ":",
        "-",
        "/",
        "(",
        ")",
        "+",
        "@",
        "#",
        "\u00e9",
        "\u017f",
        "\u212a",
        "\u0130",
        "\ud83d\ude00",
        "\ud835\udc00",
        "a",
        "x",
        "1",
        "0",
        "24",
        "37.5",
        "40,0",
        "2024",
        "R-12345",
        "+49 30",
        "0123 456 789",
        "anna",
        "b.c",
        "acme.example",
        "anna@acme.example",
        "hours",
        "HRS",
        "Stunden",
        "std",
        "per day",
        "a day",
        "full",
        "time",
        "Full-time",
        "vollzeit",
        "TEMPS PLEIN",
        "part",
        "part time",
        "Teilzeit",
        "permanent",
        "unbefristete",
        "CDI",
        "cdd",
        "fixed term",
        "temporary",
        "befristet",
        "m\u00e4\u00e4r\u00e4aikainen",
        "ma\u00e4raaikainen",
        "osa-aika",
        "\u212aokoaikainen",
        "job",
        "Job ID",
        "job ref no",
        "Req",
        "ref",
        "R\u00c9F",
        "r\u00e9f\u00e9rence de l\u2019offre",
        "Kennziffer",
        "\u212aennziffer",
        "Stellen-Nr",
        "po\u017fition",
        "vacature",
        "vacaturenummer",
        "nr ref",
        "nr  Ref",
        "numer referencyjny",
        "riferimento",
        "role",
        "advert code"
    };

    private TrickyTexts() {}

    /** Twenty pieces or so, now and then with nothing between them. */
    public static String some(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }
}
