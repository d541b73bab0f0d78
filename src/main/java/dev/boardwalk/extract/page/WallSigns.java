package dev.boardwalk.extract.page;

import dev.boardwalk.extract.text.PlainText;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Recognises a login or a challenge that answers 200 in place of a page. Asked only of short pages that gave nothing, because a careers page may carry a
 * login in its header and an application form a captcha. Such a page says nothing about any ad.
 */
public final class WallSigns {
    /** Walls say little. */
    private static final int LONGEST = 1500;

    private static final Evaluator CHALLENGE = QueryParser.parse(
            "#challenge-form, #challenge-running, #cf-challenge-running, #px-captcha, .g-recaptcha,"
                    + " .h-captcha, .cf-turnstile, script[src*=/cdn-cgi/challenge-platform/], script[src*=captcha-delivery.com], iframe[src*=captcha-delivery.com],"
                    + " script[src*=_Incapsula_Resource], iframe[src*=_Incapsula_Resource], iframe[src*=/recaptcha/], script[src*=/awswaf/]");
    private static final Pattern CHALLENGE_WORDS = Pattern.compile(
            "(?i)\\b(?:just a moment|attention required|access denied|checking your browser|pardon our interruption|are you (?:a )?(?:human|robot)"
                    + "|(?:verify|confirm|prove)(?:ing)? (?:that )?you are (?:a )?(?:human|not a robot)|security check|unusual traffic"
                    + "|sicherheitsprüfung|vérification de sécurité|comprobación de seguridad)\\b",
            Pattern.UNICODE_CASE);
    private static final Evaluator PASSWORD = QueryParser.parse("input[type=password]");
    private static final Pattern LOGIN_WORDS = Pattern.compile(
            "(?i)\\b(?:log ?in|sign ?in|log on|anmelden|anmeldung|einloggen|connexion|se connecter|identifiez-vous|iniciar sesión|acceder)\\b",
            Pattern.UNICODE_CASE);
    private static final Pattern LOGIN_PATH =
            Pattern.compile("(?i)/(?:log-?in|sign-?in|sso|auth|oauth2?|saml2?|account/login|users/sign_in)(?:[/.?]|$)");

    private WallSigns() {}

    /**
     * @param url where the page came from, after redirects
     * @return what it is instead of the page, in words for an operator; empty when it shows no sign of a wall
     */
    public static Optional<String> in(Document document, URI url) {
        String text = PlainText.fold(document.body().text());
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String prominent = document.title() + " " + document.select("h1, h2").text();
        if (!document.select(CHALLENGE).isEmpty()
                || CHALLENGE_WORDS.matcher(prominent).find()) {
            return Optional.of("a challenge for browsers or people, which is not passed; " + PageHead.looks(document));
        }
        boolean says = LOGIN_WORDS
                        .matcher(prominent + " "
                                + document.select("button, form h3, label").text())
                        .find()
                || LOGIN_PATH
                        .matcher(url.getPath() == null ? "" : url.getPath())
                        .find();
        return !document.select(PASSWORD).isEmpty() && says
                ? Optional.of("a login at " + url + "; " + PageHead.looks(document))
                : Optional.empty();
    }
}
