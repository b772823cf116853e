package io.fukan.security;

import io.fukan.problem.Problem;
import io.fukan.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How the API refuses: {@code application/problem+json} with a stable code and a message in the caller's language. */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        writer.write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED"));
    }

    /** The database does not say who it is. */
    void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(request, response, Problem.unavailable());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (AccessRules.of(request).isPresent()) {
            writer.write(request, response, Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN"));
        } else if (AccessRules.knowsAddress(request)) {
            writer.write(request, response, Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED"));
        } else {
            writer.write(request, response, Problem.of(HttpStatus.NOT_FOUND, "NOT_FOUND"));
        }
    }
}
