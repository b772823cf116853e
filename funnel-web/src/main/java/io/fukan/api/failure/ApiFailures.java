package io.fukan.api.failure;

import io.fukan.problem.Problem;
import io.fukan.problem.ProblemWriter;
import io.fukan.problem.Programs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every failure of what a {@linkplain Programs program} asked with a problem; failures of pages are not its business. */
@Component
public class ApiFailures implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiFailures.class);

    private final ProblemWriter writer;

    ApiFailures(ProblemWriter writer) {
        this.writer = writer;
    }

    /** Before the resolvers of pages. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!Programs.ask(request) || response.isCommitted()) {
            return null;
        }
        try {
            answer(request, response, failure);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    /** Writes the answer to a failure, whether a handler or something around it failed. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        Problem problem = Failures.problem(failure);
        if (problem.status().is5xxServerError()) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        response.resetBuffer();
        writer.write(request, response, problem);
    }
}
