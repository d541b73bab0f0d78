package dev.boardwalk.evaluation;

import dev.boardwalk.posting.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a page is a posting at all: articles, result pages and listings that are asked for as a posting have to be refused, postings have to be
 * read. Every page is asked twice, the second time without its structured data, so that what people see has to tell. Pages of our own making, of many
 * kinds with several settings each, are asked once.
 */
class RefusalEvaluation extends Evaluation {
    private static final String POSTING = "posting";
    private static final String NO_POSTING = "no posting";

    RefusalEvaluation() {
        super("refusal");
    }

    @Override
    protected void ask(Answers answers) throws IOException {
        pages(answers, "html-negative", NO_POSTING);
        pages(answers, "html-listing", NO_POSTING);
        pages(answers, "html-posting", POSTING);
        for (OwnPages.Page page : OwnPages.all()) {
            answers.add(
                    "own-negative",
                    page.kind(),
                    page.id(),
                    "whole",
                    NO_POSTING,
                    found(ReadPages.page(page.id(), page.html())));
        }
    }

    private static void pages(Answers answers, String set, String expected) throws IOException {
        for (Path file : Corpus.files(set, ".html")) {
            String id = Corpus.file(set).relativize(file).toString();
            String site = file.getParent().getFileName().toString();
            byte[] bytes = Files.readAllBytes(file);
            String seen = new VisibleFacts(new String(bytes, StandardCharsets.UTF_8)).html();
            answers.add(set, site, id, "whole", expected, found(ReadPages.page(id, bytes)));
            answers.add(set, site, id, "without-data", expected, found(ReadPages.page(id, seen)));
        }
    }

    private static String found(ReadPages.Read page) {
        return page.reading().verdict() == Verdict.POSTING ? POSTING : NO_POSTING;
    }
}
