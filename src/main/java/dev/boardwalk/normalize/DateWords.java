package dev.boardwalk.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The words of calendar dates, folded. */
final class DateWords {
    static final Map<String, Integer> MONTHS = new HashMap<>();

    /** Words that may stand beside a date and change nothing. */
    static final Set<String> NOISE = Fold.set("""
            posted published publication date on the at of from since job listed added created opening deadline apply by until before closing closes
            last for applications application end ends valid through expires expiry
            mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
            st nd rd th am pm utc gmt est edt cst cdt pst pdt ist cet cest bst t z h uhr um
            veroffentlicht am den vom montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
            publie le publiee lundi mardi mercredi jeudi vendredi samedi dimanche publicado el de del fecha""");

    static {
        String[] names = {
            "january jan januar janvier enero ene gennaio januari janner",
            "february feb februar fevrier fevr febrero febbraio februari",
            "march mar marz mars marzo maart mrz",
            "april apr avril avr abril abr aprile",
            "may mai mayo maggio mei",
            "june jun juni juin junio giugno",
            "july jul juli juillet juil julio luglio",
            "august aug aout agosto ago augustus",
            "september sep sept septembre septiembre settembre set",
            "october oct oktober okt octobre octubre ottobre ott",
            "november nov novembre noviembre",
            "december dec dezember dez decembre diciembre dic dicembre"
        };
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                MONTHS.put(name, i + 1);
            }
        }
    }

    private DateWords() {}
}
