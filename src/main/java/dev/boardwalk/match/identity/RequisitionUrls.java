package dev.boardwalk.match.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads requisitions off URLs: those of applicant tracking systems by a table, those of other sites where the URL itself says that a number is a job's. */
final class RequisitionUrls {
    private static final String TABLE = "/match/requisition-urls.tsv";
    private static final List<Form> FORMS = forms();

    /** A parameter that names a job. */
    private static final Pattern PARAMETER = Pattern.compile(
            "[?&](?:job|jobid|job_id|jid|jk|jobreqid|req|reqid|req_id|requisition|requisitionid|requisition_id|vacancyid|vacancy_id|posting_?id|offre?id|stellenid)=([\\w.-]*\\d[\\w.-]*)",
            Pattern.CASE_INSENSITIVE);

    /** A last part that ends in a long number or a uuid, below a part that says "job": digits alone are phone numbers and company pages as well. */
    private static final Pattern PATH = Pattern.compile(
            "/[^/?#]*(?:job|career|vacanc|position|opening|posting|opportunit|requisition|stelle|emploi|offre|oferta|empleo|vaga|lavor|vacature|praca|prace)[^/?#]*/(?:[^?#]*[/_.-])?(\\d{5,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.html?|/apply|/application)?/?(?:[?#]|$)",
            Pattern.CASE_INSENSITIVE);

    /** A long number straight below "jobs", with the title's words after it. */
    private static final Pattern PATH_WITH_TITLE = Pattern.compile(
            "/(?:jobs?|vacanc(?:y|ies)|positions?|openings?|postings?|requisitions?)/(\\d{6,})/[^/?#]+/?(?:[?#]|$)",
            Pattern.CASE_INSENSITIVE);

    private RequisitionUrls() {}

    private record Form(String system, Pattern url, boolean tenant) {}

    static Optional<Requisition> of(String url) {
        for (Form form : FORMS) {
            Matcher found = form.url().matcher(url);
            if (found.find()) {
                String tenant = form.tenant() ? found.group("tenant").toLowerCase(Locale.ROOT) : "";
                return Optional.of(
                        new Requisition(form.system(), tenant, found.group("id").toUpperCase(Locale.ROOT)));
            }
        }
        String host = host(url);
        return host == null
                ? Optional.empty()
                : first(url).map(id -> new Requisition("site", host, id.toUpperCase(Locale.ROOT)));
    }

    private static Optional<String> first(String url) {
        Matcher parameter = PARAMETER.matcher(url);
        if (parameter.find()) {
            return Optional.of(parameter.group(1));
        }
        return Stream.of(PATH, PATH_WITH_TITLE)
                .map(form -> form.matcher(url))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Lower case, without "www.", with a port that is written: two servers on one machine number their jobs apart. Null for what is no URL of the web. */
    static @Nullable String host(String url) {
        try {
            URI uri = URI.create(url.strip());
            String host = uri.getHost();
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return host == null || !web ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "") + port;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static List<Form> forms() {
        try (InputStream in = Objects.requireNonNull(RequisitionUrls.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(row -> new Form(
                            row[0], Pattern.compile(row[1], Pattern.CASE_INSENSITIVE), row[1].contains("<tenant>")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + TABLE + " cannot be read", e);
        }
    }
}
