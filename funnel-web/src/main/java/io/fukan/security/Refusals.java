package io.fukan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * How pages refuse. Strangers are led to the sign-in page and back; the pieces that htmx asks for lead the whole page
 * there. What the table of rules does not know is not there.
 */
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Request attribute that makes the page of error 403 say that the form is out of date. */
    public static final String STALE_FORM = Refusals.class.getName() + ".staleForm";

    private static final String HTMX = "HX-Request";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String signIn = "/sign-in"
                + wayBack(request)
                        .map(path -> "?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8))
                        .orElse("");
        if (request.getHeader(HTMX) != null) {
            response.setHeader("HX-Redirect", signIn);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(signIn);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (cause instanceof CsrfException) {
            if (request.getHeader(HTMX) != null && isStranger()) {
                commence(request, response, new SignedOut());
                return;
            }
            request.setAttribute(STALE_FORM, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (AccessRules.of(request).isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (AccessRules.knowsAddress(request)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Where to return after signing in: the page, not the piece of it that was asked for; never a write. */
    private static Optional<String> wayBack(HttpServletRequest request) {
        Optional<String> path;
        if (request.getHeader(HTMX) != null) {
            path = LocalPath.ofAddress(request.getHeader("HX-Current-URL"));
        } else if (HttpMethod.GET.matches(request.getMethod())) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            path = LocalPath.of(request.getRequestURI() + query);
        } else {
            path = LocalPath.ofAddress(request.getHeader(HttpHeaders.REFERER));
        }
        return path.filter(local -> !local.equals("/"));
    }

    private static boolean isStranger() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present == null || !present.isAuthenticated();
    }

    private static final class SignedOut extends AuthenticationException {
        SignedOut() {
            super("the session ended");
        }
    }
}
