package dev.boardwalk.normalize;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds lengths of time in a text. Looks a fixed number of pieces ahead, so its time grows with the length of the text only. */
final class Quantities {
    private static final int MAX_DIGITS = 6;
    private static final Set<String> TO = Set.of("-", "to", "bis", "till", "a", "ate", "hasta", "or", "~");
    private static final Map<String, ChronoUnit> UNITS = new HashMap<>();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        units(
                ChronoUnit.SECONDS,
                "s,sec,secs,second,seconds,sekunde,sekunden,seconde,secondes,segundo,segundos,secondo,secondi");
        units(ChronoUnit.MINUTES, "min,mins,minute,minutes,minuten,minuto,minutos,minuti,minuut,minut,minuty");
        units(
                ChronoUnit.HOURS,
                "h,hr,hrs,hour,hours,stunde,stunden,heure,heures,hora,horas,ora,ore,uur,godzin,godziny,hodinami,hodin,hodiny");
        units(
                ChronoUnit.DAYS,
                "d,day,days,tag,tage,tagen,jour,jours,dia,dias,giorno,giorni,dag,dagen,dni,dzien,dny,dnem,den,din");
        units(
                ChronoUnit.WEEKS,
                "w,wk,wks,week,weeks,woche,wochen,semaine,semaines,semana,semanas,settimana,settimane,weken,tydzien,tygodnie,tygodni");
        units(ChronoUnit.WEEKS, "tyden,tydny,tydnem");
        units(
                ChronoUnit.MONTHS,
                "mo,mos,mon,mons,month,months,mth,mths,monat,monate,monaten,mois,mes,meses,mese,mesi,maand,maanden");
        units(ChronoUnit.MONTHS, "miesiac,miesiace,miesiecy,mesic,mesice,mesicu");
        units(
                ChronoUnit.YEARS,
                "y,yr,yrs,year,years,jahr,jahre,jahren,an,ans,annee,annees,ano,anos,anno,anni,jaar,rok,roky,lata,lat,let");
        String[] words = {
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"
        };
        for (int i = 0; i < words.length; i++) {
            NUMBERS.put(words[i], i + 1);
        }
        NUMBERS.putAll(
                Map.of("fifteen", 15, "eighteen", 18, "twenty", 20, "zwei", 2, "drei", 3, "deux", 2, "trois", 3));
        for (String article : "a,an,eine,einem,einer,einen,un,une,una,uno,een".split(",")) {
            NUMBERS.put(article, 1);
        }
    }

    private Quantities() {}

    private static void units(ChronoUnit unit, String words) {
        for (String word : words.split(",")) {
            UNITS.put(word, unit);
        }
    }

    static @Nullable ChronoUnit unit(String piece) {
        return UNITS.get(piece);
    }

    /** @param pieces as {@link Fold#pieces} gives them */
    static List<Quantity> find(List<String> pieces) {
        List<Quantity> found = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            Quantity quantity = new Reader(pieces, at).read();
            if (quantity != null) {
                found.add(quantity);
            }
            at = quantity == null ? at + 1 : quantity.end();
        }
        return found;
    }

    /** Reads one quantity that starts at a given piece. */
    private static final class Reader {
        private final List<String> pieces;
        private final int start;
        private int at;
        private boolean plus;

        Reader(List<String> pieces, int start) {
            this.pieces = pieces;
            this.start = start;
            this.at = start;
        }

        @Nullable
        Quantity read() {
            BigDecimal low = number();
            if (low == null || insideLongerNumber()) {
                return null;
            }
            ChronoUnit own = unitHere();
            BigDecimal high = TO.contains(peek(0)) ? second() : null;
            ChronoUnit unit = high == null && own != null ? own : unitHere();
            if (unit == null) {
                return null;
            }
            return new Quantity(low, high == null ? low : high, plus, unit, start, at);
        }

        private boolean insideLongerNumber() {
            return start > 1
                    && Set.of(".", ",").contains(pieces.get(start - 1))
                    && Character.isDigit(pieces.get(start - 2).charAt(0));
        }

        private @Nullable BigDecimal second() {
            int before = at++;
            BigDecimal high = number();
            ChronoUnit unit = high == null ? null : unitHere();
            if (high == null || unit == null) {
                at = before;
                return null;
            }
            at--; // the unit is read once more by the caller
            return high;
        }

        private @Nullable ChronoUnit unitHere() {
            int skip = peek(0).equals("-") && UNITS.containsKey(peek(1)) ? 1 : 0;
            ChronoUnit unit = UNITS.get(peek(skip));
            if (unit != null) {
                at += skip + 1;
            }
            return unit;
        }

        /** "5", "2.5", "2,5", "five", "five (5)"; takes a following "+" along. */
        private @Nullable BigDecimal number() {
            BigDecimal number = plainNumber();
            if (number == null) {
                return null;
            }
            if (peek(0).equals("(") && (isNumber(peek(1)) || NUMBERS.containsKey(peek(1))) && peek(2).equals(")")) {
                at += 3;
            }
            if (peek(0).equals("+") || peek(0).equals("plus")) {
                plus = true;
                at++;
            }
            return number;
        }

        private @Nullable BigDecimal plainNumber() {
            String first = peek(0);
            if (!isNumber(first)) {
                Integer word = NUMBERS.get(first);
                at += word == null ? 0 : 1;
                return word == null ? null : BigDecimal.valueOf(word);
            }
            at++;
            boolean decimal = (peek(0).equals(".") || peek(0).equals(",")) && isNumber(peek(1));
            if (!decimal) {
                return new BigDecimal(first);
            }
            at += 2;
            return new BigDecimal(first + "." + peek(-1));
        }

        private static boolean isNumber(String piece) {
            return piece.length() <= MAX_DIGITS && !piece.isEmpty() && Character.isDigit(piece.charAt(0));
        }

        private String peek(int ahead) {
            return at + ahead < pieces.size() ? pieces.get(at + ahead) : "";
        }
    }
}
