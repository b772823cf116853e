package io.fukan.security;

import io.fukan.problem.Outage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by {@code Authorization: Bearer <token>}. A token that is not known is no sign-in, and says nothing. */
class BearerTokens extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BearerTokens.class);

    private final PresentUsers users;
    private final Problems problems;

    BearerTokens(PresentUsers users, Problems problems) {
        this.users = users;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = BearerToken.of(request);
        if (token.isPresent()) {
            try {
                users.findByToken(ApiTokens.hash(token.get()))
                        .ifPresent(user -> PresentRights.signIn(user, new ByToken(request)));
            } catch (RuntimeException failure) {
                if (!Outage.isBehind(failure)) {
                    throw failure;
                }
                log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
                problems.unavailable(request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Marks a request made by a program. */
    static final class ByToken extends WebAuthenticationDetails {
        ByToken(HttpServletRequest request) {
            super(request);
        }
    }
}
