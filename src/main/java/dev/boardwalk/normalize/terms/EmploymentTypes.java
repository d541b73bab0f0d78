package dev.boardwalk.normalize.terms;

import dev.boardwalk.normalize.words.Fold;
import dev.boardwalk.normalize.words.PhraseTable;
import dev.boardwalk.posting.EmploymentType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the words for hours and kind of contract, in English and the common words of German, French, Spanish, Italian, Dutch, Polish, Czech and Chinese.
 * Tenure is not hours: "permanent", "unbefristet", "CDI" and "graduate" say nothing, and what is not understood is no FULL_TIME.
 */
public final class EmploymentTypes {
    private static final Set<String> NEGATIONS = Set.of("not", "no", "non", "kein", "keine", "nicht", "pas", "sans");

    private static final Set<String> TRAINEE = Set.of("trainee", "trainees", "traineeship");

    private static final PhraseTable<Set<EmploymentType>> PHRASES = new PhraseTable<Set<EmploymentType>>()
            .add(EnumSet.of(EmploymentType.FULL_TIME), """
                    full time,fulltime,ft,vollzeit,ganztags,temps plein,plein temps,temps complet,tiempo completo,jornada completa,tempo pieno,
                    full time employee,voltijd,pelny etat,pelen etat,plny uvazek,hlavni pracovni pomer,hpp,tempo integral,全職,全职,
                    tempo inteiro,periodo integral,heltid,kokoaikainen,kokopaivatyo,teljes munkaido,norma intreaga,полная занятость,पूर्णकालिक""")
            .add(EnumSet.of(EmploymentType.PART_TIME), """
                    part time,parttime,pt,teilzeit,halbtags,minijob,mini job,450 euro job,temps partiel,mi temps,tiempo parcial,jornada parcial,
                    media jornada,tempo parziale,part time employee,deeltijd,niepelny etat,czesc etatu,castecny uvazek,zkraceny uvazek,tempo parcial,兼职,兼職,
                    meio periodo,part time employment,deltid,osa aikainen,reszmunkaido,частичная занятость,अंशकालिक,geringfugig,minijobber""")
            .add(EnumSet.of(EmploymentType.FULL_TIME, EmploymentType.PART_TIME), """
                    full or part time,full and part time,full part time,full or parttime,part or full time,part and full time,part full time,
                    voll oder teilzeit,voll und teilzeit,voll teilzeit,vollzeit teilzeit,teil oder vollzeit,temps plein ou partiel,temps partiel ou plein""")
            .add(EnumSet.of(EmploymentType.CONTRACTOR), """
                    contract,contractor,contractual,contracting,contract to hire,freelance,freelancer,freelancing,self employed,independent contractor,
                    fixed term,fixed term contract,c2c,corp to corp,1099,consultant contract,
                    befristet,freiberuflich,freie mitarbeit,freier mitarbeiter,selbststandig,selbstandig,zeitarbeit,arbeitnehmeruberlassung,
                    cdd,contrat a duree determinee,interim,interimaire,liberal,profession liberale,independant,auto entrepreneur,
                    autonomo,contrato determinado,tempo determinato,a tempo determinato,contratto a termine,contratto a tempo determinato,
                    lavoro interinale,collaborazione,partita iva,zzp,b2b,umowa zlecenie,umowa o dzielo,kontrakt,osvc,zivnost,na ico,合同工,派遣""")
            .add(EnumSet.of(EmploymentType.TEMPORARY), """
                    temporary,temp,temporary employee,temporary contract,seasonal,seasonal work,aushilfe,saisonarbeit,saisonnier,travail temporaire,
                    temporal,contrato temporal,temporaneo,stagionale,tijdelijk,uitzendkracht,praca tymczasowa,praca sezonowa,brigada,临时,臨時,
                    maaraaikainen,vikariat,tijdelijk contract,temporario,extraarbete""")
            .add(EnumSet.of(EmploymentType.INTERN), """
                    intern,interns,internship,internships,trainee,traineeship,co op,coop,cooperative education,working student,apprentice,apprenticeship,
                    praktikum,praktikant,praktikantin,pflichtpraktikum,werkstudent,werkstudentin,ausbildung,auszubildende,auszubildender,azubi,
                    stagiaire,alternance,offre de stage,en stage,un stage,contrat de stage,convention de stage,stage de,
                    becario,becaria,practicas,pasantia,tirocinio,tirocinante,stagista,stagiair,estagio,estagiario,estagiaria,beca,practicante,apprentissage,harjoittelu,harjoittelija,praktikplats,praktik,
                    стажировка,इंटर्नशिप,duales studium,staz,stazysta,praktyki,praktyka,实习,實習""")
            .add(EnumSet.of(EmploymentType.VOLUNTEER), """
                    volunteer,volunteers,volunteering,voluntary,voluntary work,ehrenamt,ehrenamtlich,benevole,benevolat,voluntario,voluntariado,
                    volontario,volontariato,vrijwilliger,vrijwilligerswerk,wolontariat,dobrovolnik""")
            .add(EnumSet.of(EmploymentType.PER_DIEM), "per diem,prn,day labour,day labor,daily wage,daily wages")
            // used up without a meaning, so that "contract" or "graduate" inside them is not read
            .add(EnumSet.noneOf(EmploymentType.class), """
                    permanent contract,employment contract,contract of employment,unlimited contract,open ended contract,indefinite contract,
                    contract type,type of contract,contract length,under contract,contract management,permanent,regular,graduate,cdi,
                    zero hours contract,zero hour contract,temp to perm,contrato indefinido,tiempo indefinido,volunteer leave,international""");

    /** Words that mean a type only as the whole text: "stage" is also a phase of a company, "full" also "fully booked". */
    private static final PhraseTable<Set<EmploymentType>> ALONE = new PhraseTable<Set<EmploymentType>>()
            .add(EnumSet.of(EmploymentType.FULL_TIME), "full")
            .add(EnumSet.of(EmploymentType.PART_TIME), "part")
            .add(EnumSet.of(EmploymentType.INTERN), "stage,stages")
            .add(
                    EnumSet.of(EmploymentType.OTHER),
                    "other,others,sonstige,sonstiges,autre,autres,otro,otros,altro,overig,inne,jine");

    private EmploymentTypes() {}

    /**
     * @param text one value of an ad: words in any case, or a schema.org name or URL
     * @return in the order of the enum; empty when the words say nothing about it or are not understood
     */
    public static List<EmploymentType> parse(String text) {
        List<String> words = Fold.words(schemaName(text));
        EnumSet<EmploymentType> found = EnumSet.noneOf(EmploymentType.class);
        for (var hit : ALONE.find(words)) {
            if (hit.end() - hit.start() == words.size()) {
                found.addAll(hit.meaning());
            }
        }
        for (var hit : PHRASES.find(words)) {
            if (hit.start() == 0 || !NEGATIONS.contains(words.get(hit.start() - 1))) {
                found.addAll(hit.meaning());
            }
        }
        return List.copyOf(found);
    }

    /** A title says so by more than "trainee": an ad may fill a full-time post with somebody who is trained in it. */
    public static boolean namesAnInternship(String title) {
        List<String> words = Fold.words(title).stream()
                .filter(word -> !TRAINEE.contains(word))
                .toList();
        return PHRASES.find(words).stream().anyMatch(hit -> hit.meaning().contains(EmploymentType.INTERN));
    }

    private static String schemaName(String text) {
        String stripped = text.strip();
        return stripped.startsWith("http://") || stripped.startsWith("https://")
                ? stripped.substring(Math.max(stripped.lastIndexOf('/'), stripped.lastIndexOf('#')) + 1)
                : stripped;
    }
}
