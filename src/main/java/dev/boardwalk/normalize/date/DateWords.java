package dev.boardwalk.normalize.date;

import dev.boardwalk.normalize.words.Fold;
import java.util.Set;

/** The words of calendar dates, folded. */
final class DateWords {
    /** Words that may stand beside a date and change nothing. */
    static final Set<String> NOISE = Fold.set("""
            posted published publication date on the at of from since job listed added created opening deadline apply by until before closing closes
            last for applications application end ends valid through expires expiry
            mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
            st nd rd th am pm utc gmt est edt cst cdt pst pdt ist cet cest bst t z h uhr um
            veroffentlicht am den vom montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so
            publie le publiee er r roku del dello o tot op fino al hasta jusqu a au bis zum und
            bewerbungsfrist einsendeschluss date limite fecha limite scadenza termin prazo data plazo candidatura candidatures
            lunedi martedi mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta feira sabado domingo
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedzialek wtorek sroda czwartek piatek sobota niedziela dnia
            lundi mardi mercredi jeudi vendredi samedi dimanche publicado el de del fecha""");

    /** Languages that write the day first; such a word beside 03/04/2026 says which is the month. */
    static final Set<String> DAY_FIRST = Fold.set("""
            veroffentlicht am den vom publie publiee postee le publicado publicada publicacion el pubblicato pubblicata il dal geplaatst gepubliceerd op
            opublikowano dodano data datum bis fino hasta jusqu""");

    private DateWords() {}
}
