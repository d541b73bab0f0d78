package dev.boardwalk.normalize.words;

import dev.boardwalk.evaluation.Answers;
import dev.boardwalk.evaluation.Corpus;
import dev.boardwalk.evaluation.Evaluation;
import dev.boardwalk.normalize.CaseTable;
import org.jsoup.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

/**
 * The language of 120 characters, wherever they begin: of sentences of our own in twelve languages, and of real ads of a service that writes in English. Other real texts
 * whose language is known are not in the corpus.
 */
class LanguageEvaluation extends Evaluation {
    private static final int LENGTH = 120;
    private static final int STEP = 20;
    private static final int OF_EACH_AD = 4;

    LanguageEvaluation() {
        super("language");
    }

    @Override
    protected void ask(Answers answers) {
        int row = 0;
        for (CaseTable sentence : CaseTable.of("languages").toList()) {
            String text = sentence.cells().get(1);
            for (int from = 0; from == 0 || from + LENGTH <= text.length(); from += STEP) {
                String part = text.substring(from, Math.min(text.length(), from + LENGTH));
                add(answers, "own", sentence.text(), row + "-" + from, part);
            }
            row++;
        }
        Corpus.jsonLines("bulk/jobs.nhs.uk/nhs_jobposting_jsonld_half0.jsonl.gz", line -> {
            String text = plain(JsonMapper.shared()
                    .readTree(line.path("raw").asString())
                    .path("description")
                    .asString(""));
            for (int part = 0; part < OF_EACH_AD; part++) {
                int from = text.length() * part / OF_EACH_AD;
                if (from + LENGTH <= text.length()) {
                    String id = line.path("_file").asString() + "-" + part;
                    add(answers, "nhs", "en", id, text.substring(from, from + LENGTH));
                }
            }
        });
    }

    private static void add(Answers answers, String set, String language, String id, String text) {
        answers.add(set, language, id, "language", language, Language.detect(text));
    }

    private static String plain(String html) {
        String markup = Parser.unescapeEntities(html, false).replaceAll("<[^>]*>", " ");
        return Parser.unescapeEntities(markup, false).replaceAll("\\s+", " ").strip();
    }
}
