package io.fukan.web.shell;

import io.fukan.organisation.Languages;
import io.fukan.problem.Programs;
import io.fukan.security.SignedIn;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of an answer: what the user settled; for a stranger what {@code ?lang} says, then a cookie, then the
 * browser. A program may ask for another than its user's by {@code Accept-Language}. Japanese where none of this helps.
 */
@Component("localeResolver")
public class Language implements LocaleResolver {

    /** The languages that the screens speak, the default first. */
    public static final List<Locale> SPOKEN = Languages.SPOKEN;

    private static final String NAME = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Locale settled = settled();
        if (settled == null) {
            return asked(request);
        }
        return Programs.ask(request) ? byHeader(request).orElse(settled) : settled;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is settled at /me, or by a cookie before signing in");
    }

    /** The language among those spoken, if the text names one. */
    public static Optional<Locale> named(@Nullable String tag) {
        return Languages.named(tag);
    }

    /** Remembers a stranger's choice in this browser. */
    public static void remember(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, locale.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) REMEMBERED.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static @Nullable Locale settled() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedIn user
                ? user.viewer().locale()
                : null;
    }

    private static Locale asked(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return named(request.getParameter(NAME))
                .or(() -> cookie == null ? Optional.empty() : named(cookie.getValue()))
                .or(() -> byHeader(request))
                .orElse(Locale.JAPANESE);
    }

    private static Optional<Locale> byHeader(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(header), SPOKEN));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
