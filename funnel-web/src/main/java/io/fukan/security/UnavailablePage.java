package io.fukan.security;

import io.fukan.problem.Outage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * What people see while the database is out of reach. The usual error page would ask for their session, and so for the database,
 * and in its place would come nothing; so this one is the same for all, in both languages.
 */
final class UnavailablePage {

    private static final String PAGE = read("/unavailable.html");

    private UnavailablePage() {}

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        String page = PAGE.replace("CORRELATION", Correlation.id(request));
        try {
            response.getWriter().write(page);
        } catch (IllegalStateException begunAsBytes) {
            response.getOutputStream().write(page.getBytes(StandardCharsets.US_ASCII));
        }
        response.flushBuffer();
    }

    private static String read(String name) {
        try (InputStream page = UnavailablePage.class.getResourceAsStream(name)) {
            return inAscii(new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A page that failed half-way has settled its encoding, which cannot be changed any more. */
    private static String inAscii(String page) {
        return page.codePoints()
                .mapToObj(letter -> letter < 128 ? Character.toString(letter) : "&#" + letter + ";")
                .collect(Collectors.joining());
    }
}
