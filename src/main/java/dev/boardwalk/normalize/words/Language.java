package dev.boardwalk.normalize.words;

import com.optimaize.langdetect.DetectedLanguage;
import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The language a description is written in, as BCP 47. */
public final class Language {
    /** Shorter texts are names and numbers as often as sentences. */
    public static final int MIN_LETTERS = 60;

    /** Of a longer text three samples are read, from its beginning, middle and end: an employer's English introduction is not the ad. */
    private static final int SAMPLE = 400;

    private static final double SURE = 0.9;

    /**
     * The detector draws its samples; a fixed seed makes one text give one answer. Its other way, for short texts, loses its floating point on texts of
     * some length and called every second English ad Italian.
     */
    private static final long SEED = 8;

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private static final List<String> TONGUES = List.of(
            "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gu", "he", "hi", "hr",
            "hu", "id", "it", "ja", "kn", "ko", "lt", "lv", "ml", "mr", "ms", "nl", "no", "pa", "pl", "pt", "ro", "ru",
            "sk", "sl", "sv", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "zh-CN", "zh-TW");

    private Language() {}

    /** Loaded at first use: the profiles cost about half a second. */
    private static final class Holder {
        static final LanguageDetector DETECTOR = detector();

        private static LanguageDetector detector() {
            try {
                return LanguageDetectorBuilder.create(NgramExtractors.standard())
                        .withProfiles(new LanguageProfileReader().read(TONGUES))
                        .minimalConfidence(SURE)
                        .seed(SEED)
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language profiles of the language-detector jar", e);
            }
        }
    }

    /** @return null when the text is too short or not surely one language */
    public static @Nullable String detect(String text) {
        long letters = text.codePoints().filter(Language::isWritten).count();
        if (letters < MIN_LETTERS) {
            return null;
        }
        List<DetectedLanguage> found = Holder.DETECTOR.getProbabilities(sample(text));
        return found.isEmpty() ? null : found.get(0).getLocale().getLanguage();
    }

    /** Letters, and the vowel signs of scripts that write them as marks: half of a Hindi text. */
    private static boolean isWritten(int character) {
        return Character.isLetter(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
    }

    private static String sample(String text) {
        int length = text.length();
        if (length <= 3 * SAMPLE) {
            return text;
        }
        int middle = (length - SAMPLE) / 2;
        return text.substring(0, SAMPLE)
                + ' '
                + text.substring(middle, middle + SAMPLE)
                + ' '
                + text.substring(length - SAMPLE);
    }

    /** What a page declares ("en-US", "en_GB", "DE"), in the spelling of BCP 47; null when it is no language. */
    public static @Nullable String declared(String text) {
        String tag = text.strip().replace('_', '-');
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return KNOWN.contains(locale.getLanguage()) ? locale.toLanguageTag() : null;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }
}
