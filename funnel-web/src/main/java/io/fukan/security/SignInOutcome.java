package io.fukan.security;

import io.fukan.audit.Actor;
import io.fukan.audit.AuditAction;
import io.fukan.audit.AuditLog;
import io.fukan.organisation.Users;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** What follows on trying to sign in, and on signing out: the audit log, and the next page. */
@Component
public class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    /** Where the sign-in page is shown again after an attempt in vain. */
    public static final String AGAIN = "/sign-in/again";

    /** Form field with the address. */
    public static final String EMAIL = "email";

    /** Form field with the local path to go to. */
    public static final String NEXT = "next";

    /** Request attribute for the sign-in page: key of the message saying why it was in vain. */
    public static final String FAILURE = "io.fukan.signIn.failure";

    /** Request attribute for the sign-in page: minutes to wait. */
    public static final String WAIT_MINUTES = "io.fukan.signIn.wait";

    private static final Duration A_DAY_AT_WORK = Duration.ofHours(12);

    private final AuditLog audit;
    private final Users users;

    SignInOutcome(AuditLog audit, Users users) {
        this.audit = audit;
        this.users = users;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication user)
            throws IOException {
        audit.record(
                RequestActor.of(user, Long.valueOf(user.getName())),
                AuditAction.SIGNED_IN,
                request.getParameter(EMAIL));
        // Only now: sessions that merely opened the sign-in page are gone after the default time.
        request.getSession().setMaxInactiveInterval((int) A_DAY_AT_WORK.toSeconds());
        response.sendRedirect(LocalPath.of(request.getParameter(NEXT))
                .filter(path -> !path.equals("/"))
                .orElseGet(() ->
                        FirstPage.of(users.get(Long.valueOf(user.getName())).role())));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws ServletException, IOException {
        Actor stranger = new Actor(null, new WebAuthenticationDetails(request).getRemoteAddress(), false);
        if (cause instanceof SignInThrottle.TooManyAttempts tooMany) {
            audit.record(stranger, AuditAction.SIGN_IN_THROTTLED, request.getParameter(EMAIL));
            long seconds = Math.max(1, tooMany.retryAfter().toSeconds() + 1);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            request.setAttribute(FAILURE, "signIn.tooMany");
            request.setAttribute(WAIT_MINUTES, Duration.ofSeconds(seconds).toMinutes() + 1);
        } else {
            audit.record(stranger, AuditAction.SIGN_IN_FAILED, request.getParameter(EMAIL));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            request.setAttribute(FAILURE, "signIn.wrong");
        }
        // Not to /sign-in itself: a forwarded request passes the filters again, and would try to sign in again.
        request.getRequestDispatcher(AGAIN).forward(request, response);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
        if (user != null && user.getPrincipal() instanceof String id) {
            audit.record(RequestActor.of(user, Long.valueOf(id)), AuditAction.SIGNED_OUT, null);
        }
    }
}
