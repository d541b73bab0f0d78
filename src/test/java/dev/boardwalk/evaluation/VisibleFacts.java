package dev.boardwalk.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A page without its structured data, and whether a value can still be seen on it. */
final class VisibleFacts {
    private static final List<String> DAYS = List.of(
            "yyyy-MM-dd",
            "MMMM d yyyy",
            "MMM d yyyy",
            "d MMMM yyyy",
            "d MMM yyyy",
            "d.M.yyyy",
            "dd.MM.yyyy",
            "d/M/yyyy",
            "M/d/yyyy",
            "dd/MM/yyyy",
            "MM/dd/yyyy");

    private final Document page;
    private final String text;

    VisibleFacts(String html) {
        page = Jsoup.parse(html);
        page.select("script[type*=json]").remove();
        for (Element element : page.getAllElements()) {
            List.of("itemscope", "itemtype", "itemprop", "itemid", "typeof", "vocab", "resource")
                    .forEach(element::removeAttr);
            if (!element.normalName().equals("meta")) {
                element.removeAttr("property");
            }
        }
        text = ReadFacts.bare(page.body().text());
    }

    String html() {
        return page.outerHtml();
    }

    boolean shows(String field, String value) {
        if (!field.equals("datePosted") && !field.equals("validThrough")) {
            return text.contains(ReadFacts.bare(value));
        }
        LocalDate date = LocalDate.parse(value);
        return DAYS.stream()
                .map(form -> DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(date))
                .anyMatch(written -> text.contains(ReadFacts.bare(written)));
    }
}
