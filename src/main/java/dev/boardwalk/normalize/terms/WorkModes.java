package dev.boardwalk.normalize.terms;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.PhraseTable;
import dev.boardwalk.posting.WorkMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the work is done from the posting's own words. Negated words ("not remote"), remote things ("remote diagnostics", "remote sites") and
 * hybrid things ("hybrid cloud") do not count; that is where word lists fail most (Hansen et al., 2023).
 */
public final class WorkModes {
    /** A text of more words than this is a sentence: there, a mode word before an unknown noun describes the noun. */
    private static final int LABEL_WORDS = 5;

    private static final Set<String> NEGATIONS = Set.of(
            "not",
            "no",
            "non",
            "never",
            "isn",
            "cannot",
            "without",
            "kein",
            "keine",
            "keinen",
            "nicht",
            "pas",
            "sans",
            "sin",
            "senza",
            "sem",
            "nao",
            "geen",
            "niet",
            "nie",
            "bez",
            "ei",
            "inte",
            "ikke",
            "नह",
            "t",
            "unable",
            "impossible");

    /** What follows a mode word as its answer: "Remote: no", "Homeoffice: nein". */
    private static final Set<String> NO = Set.of(
            "no",
            "non",
            "nein",
            "nee",
            "nie",
            "nao",
            "ne",
            "nej",
            "ei",
            "false",
            "0",
            "none",
            "unavailable",
            "excluded",
            "impossible",
            "prohibited",
            "ausgeschlossen",
            "exclu",
            "excluido",
            "escluso");

    private static final PhraseTable<WorkMode> PHRASES = new PhraseTable<WorkMode>()
            .add(WorkMode.REMOTE, """
                    remote,remotely,telecommute,telecommuting,telework,teleworking,work from home,working from home,wfh,work from anywhere,home based,
                    homebased,100 home office,teletravail,full remote,teletrabajo,remoto,telelavoro,zdalna,praca zdalna,zdalnie,prace na dalku,
                    remota,da remoto,lavoro da remoto,a distancia,teletrabalho,trabalho remoto,trabajo remoto,home office 100,100 homeoffice,op afstand,
                    thuiswerken,praca z domu,prace z domova,etatyo,pa distans,distansarbete,hjemmekontor,telearbeit,remote arbeit,a distance,
                    घर से काम,वर्क फ्रॉम होम""")
            .add(WorkMode.HYBRID, """
                    hybrid,hybride,hibrido,ibrido,hybrydowa,hybrydowo,hybridni,partly remote,partially remote,partial remote,part remote,remote partial,
                    teletravail partiel,teilweise remote,flexible hybrid,hybrid remote,remote hybrid,hibrida,ibrida,hybrides,hybridni,hybridne,hybridityo,
                    hybridarbete,hybride arbeit,teilweise homeoffice,teilweise im homeoffice,mix of remote and office,mix of office and remote,
                    office and remote,part time remote,हाइब्रिड""")
            .add(WorkMode.ONSITE, """
                    onsite,on site,in office,in the office,work from office,working from office,wfo,in person,inperson,office based,no remote,
                    no remote work,no work from home,no wfh,vor ort,presentiel,sur site,presencial,in sede,stacjonarna,stacjonarnie,op kantoor,
                    in presenza,sur place,en presentiel,op locatie,na miejscu,na pracovisti,lahityo,pa plats,pa kontoret,praesenz,im buro,en oficina,
                    kein homeoffice,kein home office,keine remote arbeit,pas de teletravail,sin teletrabajo,no teletrabajo,no remoto,sem teletrabalho,
                    niente smart working,geen thuiswerk,bez pracy zdalnej,office only,on premises,field based,ऑफिस से काम""");

    /** Nouns that make the word before them describe a thing, in a label too. */
    private static final Set<String> THINGS = Fold.set("""
            diagnostics diagnosis site sites location locations area areas region regions monitoring sensing support access desktop server servers team
            teams control controls infrastructure hands client clients customer customers stakeholder stakeholders community communities office offices
            patient patients user users island islands village villages system systems device devices debugging deployment vehicle vehicles operations
            management maintenance assistance procedure procedures method methods branch branches school schools hospital hospitals colleagues
            cloud app apps mobile application applications seed seeds framework frameworks architecture architectures environment environments it
            solutions android ios integration integrations car cars electric gym parking visit visits interview interviews cafeteria canteen restaurant
            childcare nursery training coordinator services service opportunity opportunities assignment assignments travel meeting meetings fitness
            health clinic events assessment assessments learning""");

    /** What may follow a mode word in a sentence. */
    private static final Set<String> WORK = Fold.set("""
            work working worker job jobs position positions role roles first friendly only in from within across us usa uk eu india europe emea
            anywhere worldwide global globally based employment internship contract contractor or and day days model setup setting basis schedule
            arrangement mode with for at until is but employee employees option possible available allowed ok 2 3 4 1 5 per three two
            every each when where our the some""");

    private static final Set<String> DAYS =
            Fold.set("day days tag tage tagen jour jours dia dias giorno giorni dag dagen dni paivaa");
    private static final Set<String> WEEKS =
            Fold.set("week woche semaine semana settimana tygodniu weekly wochentlich viikossa");
    private static final Set<String> FEW = Fold.set(
            "1 2 3 4 one two three four zwei drei vier deux trois quatre dos tres cuatro due tre twee drie dwa trzy");

    /** Marks within what is said as one: "on-site", "isn't", "not 100% remote". */
    private static final Set<String> NO_BREAK = Set.of("-", "'", "%");

    private WorkModes() {}

    /** @return null when the words do not say, or name several modes without calling them hybrid */
    public static @Nullable WorkMode parse(String text) {
        Sentence sentence = Sentence.of(Fold.pieces(text));
        EnumSet<WorkMode> found = EnumSet.noneOf(WorkMode.class);
        for (var hit : PHRASES.find(sentence.words())) {
            if (!sentence.negates(hit) && !sentence.describesAThing(hit.end())) {
                found.add(hit.meaning());
            }
        }
        if (found.contains(WorkMode.HYBRID)) {
            return WorkMode.HYBRID;
        }
        if (found.size() == 2
                && sentence.words().stream().anyMatch(word -> word.equals("days") || word.equals("day"))) {
            return WorkMode.HYBRID; // two days here, three there
        }
        if (found.equals(EnumSet.of(WorkMode.ONSITE)) && sentence.isPartOfAWeek()) {
            return WorkMode.HYBRID; // "three days a week in the office"
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /**
     * @param words folded
     * @param breaks the words after which a mark other than a hyphen stands
     */
    private record Sentence(List<String> words, BitSet breaks) {
        static Sentence of(List<String> pieces) {
            List<String> words = new ArrayList<>();
            BitSet breaks = new BitSet();
            for (String piece : pieces) {
                if (Character.isLetterOrDigit(piece.codePointAt(0))) {
                    words.add(piece);
                } else if (!words.isEmpty() && !NO_BREAK.contains(piece)) {
                    breaks.set(words.size() - 1);
                }
            }
            return new Sentence(words, breaks);
        }

        /** "2 days per week": one to four of the days of a week. */
        boolean isPartOfAWeek() {
            for (int i = 1; i < words.size(); i++) {
                if (DAYS.contains(words.get(i)) && FEW.contains(words.get(i - 1))) {
                    return words.stream().anyMatch(WEEKS::contains);
                }
            }
            return false;
        }

        /** Up to three words before ("this is not a remote role"), or after ("remote work is not possible", "remote: no"). */
        boolean negates(PhraseTable.Hit<WorkMode> hit) {
            for (int i = hit.start() - 1; i >= 0 && i >= hit.start() - 3 && !breaks.get(i); i--) {
                if (NEGATIONS.contains(words.get(i))) {
                    return true;
                }
            }
            return answeredNo(hit.end()) || deniedAfter(hit.end());
        }

        /** At once, or behind what the mode is of: "Remote work: no", "remote work excluded". */
        private boolean answeredNo(int end) {
            int answer = end < words.size() && WORK.contains(words.get(end)) ? end + 1 : end;
            return answer == words.size() - 1 && NO.contains(words.get(answer));
        }

        private boolean deniedAfter(int end) {
            for (int i = end; i < words.size() && i < end + 3 && !breaks.get(i - 1); i++) {
                if (NEGATIONS.contains(words.get(i))) {
                    List<String> rest = words.subList(i + 1, Math.min(words.size(), i + 4));
                    return PHRASES.find(rest).isEmpty(); // "hybrid not remote" denies the second
                }
            }
            return false;
        }

        boolean describesAThing(int end) {
            if (end >= words.size() || breaks.get(end - 1)) {
                return false;
            }
            String next = words.get(end);
            return THINGS.contains(next) || (words.size() > LABEL_WORDS && !WORK.contains(next));
        }
    }
}
