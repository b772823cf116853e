package io.fukan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody signed in who opens pages. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String site;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Browser(int port) {
        site = "http://localhost:" + port;
    }

    /** @param email of somebody of the made-up company, or its administrator */
    static Browser signedIn(int port, String email) throws IOException, InterruptedException {
        Browser browser = new Browser(port);
        Matcher token =
                TOKEN.matcher(browser.send(HttpRequest.newBuilder(), "/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("The page to sign in at has no form");
        }
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("email=%s&password=%s&_csrf=%s"
                                .formatted(encoded(email), encoded(MadeUpCompany.PASSWORD), encoded(token.group(1))))),
                "/sign-in");
        if (answer.headers().firstValue("Location").orElse("").contains("sign-in")) {
            throw new IllegalStateException(email + " cannot sign in");
        }
        return browser;
    }

    /** Opens a page; answers how long it took until it was there, in seconds. */
    double open(String page) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = send(HttpRequest.newBuilder().header("Accept", "text/html"), page);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " at " + page);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(page, e);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String page)
            throws IOException, InterruptedException {
        return http.send(request.uri(URI.create(site + page)).timeout(PATIENCE).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
