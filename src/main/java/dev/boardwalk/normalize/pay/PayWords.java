package dev.boardwalk.normalize.pay;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.PhraseTable;
import dev.boardwalk.posting.PayKind;
import dev.boardwalk.posting.PayPeriod;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The vocabulary of pay, folded. */
public final class PayWords {
    public static final BigDecimal LAKH = BigDecimal.valueOf(100_000);
    static final BigDecimal CRORE = BigDecimal.valueOf(10_000_000);
    public static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static final Map<String, PayToken> WORDS = new HashMap<>();

    /** Company money, extras and prices: a figure beside one of these is no pay. */
    static final Set<String> NOT_PAY = Fold.set("""
            funding funded raised raise series revenue revenues turnover arr valuation valued budget bonus bonuses referral referrals signing sign
            relocation allowance allowances reimbursement reimbursements meal meals voucher vouchers deposit fee fees registration loan gift insurance
            cover equity esop esops options pension contribution variable learning wellness education internet equipment conference gym customers users
            clients employees portfolio sales invested investment investors award prize bond penalty perks commission incentive incentives overtime
            praemie pramie prime bonusy zuschlag fundraising capital market assets savings worth match matching
            loans lend lent lending borrow credit grant grants fine fines discount discounts scheme donation donations price prices priced cost costs
            tax taxes aum gmv transactions payments processed pipeline deals spend spending supplement supplements premium weighting uplift
            kindergeld zuschuss jobticket""");

    /** Words that name pay itself: what stands before them does not matter to the figure after them. */
    static final Set<String> PAY = Fold.set("""
            salary salaries pay ctc compensation wage wages remuneration stipend package base basic fixed gehalt jahresgehalt monatsgehalt lohn salaire
            remuneration sueldo salario stipendio salaris wynagrodzenie mzda plat offer range ranges""");

    /** Words that part a figure from an extra after it: "30k plus bonus". */
    static final Set<String> AND =
            Fold.set("plus and with including incl excluding excl und et y + & as along inkl zzgl split");

    /** Words that may surround a bare number which is a pay all the same. */
    static final Set<String> BARE = Fold.set("""
            + approx approximately around about ca circa gross net brutto netto brut fixed salary stipend ctc base basic pay in hand inhand take home
            only negotiable ctc monthly package between and is c benefits plus pro rata prorata wte fte actual doe
            dependent experience""");

    private static final PhraseTable<PayKind> KINDS = new PhraseTable<PayKind>()
            .add(PayKind.STIPEND, "stipend,stipends,internship,internship stipend,gratification")
            .add(PayKind.CTC, "ctc,cost to company")
            .add(PayKind.OTE, "ote,on target earnings,on target,uncapped ote");

    private static final PhraseTable<PayKind> NO_AMOUNT = new PhraseTable<PayKind>()
            .add(
                    PayKind.UNPAID,
                    "unpaid,no stipend,without stipend,no pay,without pay,unbezahlt,non remunere,no remunerado,non retribuito,zero stipend,no salary,not paid")
            .add(PayKind.NOT_DISCLOSED, """
                    not disclosed,undisclosed,not specified,not mentioned,confidential,competitive,attractive,negotiable,tbd,to be discussed,
                    to be decided,to be determined,to be confirmed,performance based,based on performance,as per industry,industry standard,
                    industry standards,as per company,as per norms,best in industry,best in the industry,depends on experience,dependent on experience,
                    depending on experience,doe,commensurate,collective agreement,nach vereinbarung,verhandlungsbasis,selon profil,selon experience,
                    a convenir,da definire,dohodou,do uzgodnienia,market rate,no bar for right candidate,
                    no bar for the right candidate,nach tarif,tarifvertrag,tariflich,selon convention,marktconform,a combinar,agenda for change,
                    not provided,on application,on request,to be advised,tba,tbc""");

    static {
        unit("k tsd tausend thousand mille", THOUSAND);
        unit("l lac lacs lakh lakhs lack lacks", LAKH);
        unit("cr crs crore crores", CRORE);
        unit("m mn mio million millions mil", MILLION);
        unit("万 萬", BigDecimal.valueOf(10_000));
        unit("тыс ribu", THOUSAND);
        periods(PayToken.Type.PERIOD, PaySpan.HOUR, "hourly ph phr stundlich stundenlohn horaire timlon uurloon 時給");
        periods(PayToken.Type.PERIOD, PaySpan.DAY, "daily pd diem taglich tagessatz tjm 日給");
        periods(PayToken.Type.PERIOD, PaySpan.WEEK, "weekly pw wochentlich wekelijks hebdomadaire semanal");
        periods(
                PayToken.Type.PERIOD,
                PaySpan.MONTH,
                "monthly pm pcm monatlich monatsgehalt monatslohn bruttomonatsgehalt mensuel mensuels mensual mensuales mensal mensais mensile mensili miesiecznie mesicne mesacne maandelijks maandsalaris manadslon 月給 月収");
        periods(PayToken.Type.PERIOD, PaySpan.YEAR, """
                yearly annual annually annum pa jahrlich jahresgehalt jahresbrutto bruttojahresgehalt annuel annuels anual anuales annuo annui annualy
                rocznie rocne ral jaarlijks jaarsalaris arslon 年収 年俸 年薪""");
        periods(PayToken.Type.PERIOD, PaySpan.PROJECT, "lumpsum");
        periods(
                PayToken.Type.PERIOD,
                PaySpan.FORTNIGHT,
                "fortnight fortnights fortnightly biweekly quinzaine quincena quincenal tweewekelijks veertiendaags zweiwochentlich vierzehntagig");
        periods(PayToken.Type.PERIOD, PaySpan.HALF_MONTH, "semimonthly");
        periods(
                PayToken.Type.PERIOD,
                PaySpan.QUARTER,
                "quarter quarters quarterly quartal quartalsweise trimestre trimestriel trimestral trimestrale kwartaal kwartal kwartalnie");
        periods(
                PayToken.Type.PERIOD,
                PaySpan.HALF_YEAR,
                "semiannual semiannually halbjahr halbjahrlich semestre semestriel semestral");
        periods(PayToken.Type.PERIOD, PaySpan.OTHER, "bimonthly shift");
        periods(
                PayToken.Type.TIME,
                PaySpan.HOUR,
                "hour hours hr hrs h std stunde stunden heure heures hora horas ora ore uur timme tim godz godzine godzina hod hodinu hodina tunti час घटा घट 小时");
        periods(
                PayToken.Type.TIME,
                PaySpan.DAY,
                "day days d tag tage jour jours dia dias giorno giorni dag dzien den день दन 天");
        periods(
                PayToken.Type.TIME,
                PaySpan.WEEK,
                "week weeks wk wks w woche wochen semaine semaines semana settimana tydzien tyden vecka uke uge viikko неделю");
        periods(
                PayToken.Type.TIME,
                PaySpan.MONTH,
                "month months mo mth mths mon monat monate manad man mois mes meses mese mesi maand maanden mies miesiac mesic mesiac maned kk kuukausi kuukaudessa ho honap luna bulan ay месяц мес मह महन 月");
        periods(
                PayToken.Type.TIME,
                PaySpan.YEAR,
                "year years yr yrs ar y jahr jahre jahren an ans annee annees ano anos anno anni jaar rok lat let vuosi vuodessa tahun yil год वरष सल 年");
        periods(PayToken.Type.TIME, PaySpan.PROJECT, "project task assignment engagement projekt projet");
        words(PayToken.Type.PER, "per pro par por each every je im al na za le pr в परत");
        words(PayToken.Type.TO, "to bis do до tot til");
        words(
                PayToken.Type.FROM,
                "from starting starts ab von min minimum minimal mindestens least desde od da от above over fra vanaf fran");
        words(PayToken.Type.UP_TO, "upto max maximum maximal jusqu hasta maximaal ate");
    }

    private PayWords() {}

    private static void unit(String words, BigDecimal factor) {
        for (String word : words.split(" ")) {
            WORDS.put(word, new PayToken(PayToken.Type.UNIT, word, factor, false, null));
        }
    }

    private static void periods(PayToken.Type type, PaySpan span, String words) {
        for (String word : words.strip().split("\\s+")) {
            WORDS.put(word, new PayToken(type, word, null, false, span));
        }
    }

    private static void words(PayToken.Type type, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, PayToken.of(type, word));
        }
    }

    /** @return the token of a folded word; a plain WORD when it is not in the vocabulary */
    static PayToken token(String folded) {
        PayToken known = WORDS.get(folded);
        return known == null ? PayToken.of(PayToken.Type.WORD, folded) : known;
    }

    /** schema.org's unitText in any spelling: HOUR, "Hourly", "per year"; null for none and for what has no name here. */
    public static @Nullable PayPeriod unitText(@Nullable String text) {
        if (text == null) {
            return null;
        }
        for (String word : Fold.words(text)) {
            PayToken token = token(word.toLowerCase(Locale.ROOT));
            if (token.is(PayToken.Type.PERIOD) || token.is(PayToken.Type.TIME)) {
                return token.span() == null ? null : token.span().period();
            }
        }
        return null;
    }

    /** What the words around an amount say it is; BASE when they do not say. */
    static PayKind kind(String text) {
        return KINDS.find(Fold.words(text)).stream()
                .map(PhraseTable.Hit::meaning)
                .findFirst()
                .orElse(PayKind.BASE);
    }

    /** UNPAID or NOT_DISCLOSED; null when the words are neither. */
    static @Nullable PayKind withoutAmount(String text) {
        return NO_AMOUNT.find(Fold.words(text)).stream()
                .map(PhraseTable.Hit::meaning)
                .findFirst()
                .orElse(null);
    }
}
