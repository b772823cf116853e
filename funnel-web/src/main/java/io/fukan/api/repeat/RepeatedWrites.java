package io.fukan.api.repeat;

import static java.util.Objects.requireNonNull;

import io.fukan.api.failure.ApiFailures;
import io.fukan.problem.Problem;
import io.fukan.problem.ProblemWriter;
import io.fukan.security.BearerToken;
import io.fukan.security.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a write that is sent again with the same {@code Idempotency-Key} as it was answered at first. The effect and the
 * kept answer are committed in one transaction: there is never the one without the other. Only the token that got an answer gets
 * it again, see {@link Seal}.
 */
@Component(RepeatedWrites.BEAN)
class RepeatedWrites extends OncePerRequestFilter {

    static final String BEAN = "repeatedWrites";
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotent-Replayed";

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final KeptAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final ApiFailures failures;

    RepeatedWrites(
            KeptAnswers answers,
            PlatformTransactionManager transactions,
            ProblemWriter problems,
            ApiFailures failures) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
        this.failures = failures;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod())
                || request.getHeader(HEADER) == null
                || userId() == null
                || BearerToken.of(request).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            problems.write(request, response, Problem.of(HttpStatus.BAD_REQUEST, "IDEMPOTENCY_KEY_INVALID"));
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            String token = BearerToken.of(request).orElseThrow();
            Fingerprint fingerprint = Fingerprint.of(request, token);
            Seal seal = Seal.of(token, key);
            new Attempt(requireNonNull(userId()), key, seal, fingerprint, answer, chain).run();
        } catch (IOException | RuntimeException | ServletException failure) {
            failures.answer(request, answer, failure);
        }
        answer.copyBodyToResponse();
    }

    private static @Nullable Long userId() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedIn user
                ? user.viewer().userId()
                : null;
    }

    /** One request with a key. */
    private final class Attempt {

        private final long userId;
        private final String key;
        private final Seal seal;
        private final Fingerprint fingerprint;
        private final ContentCachingResponseWrapper response;
        private final FilterChain chain;

        Attempt(
                long userId,
                String key,
                Seal seal,
                Fingerprint fingerprint,
                ContentCachingResponseWrapper response,
                FilterChain chain) {
            this.userId = userId;
            this.key = key;
            this.seal = seal;
            this.fingerprint = fingerprint;
            this.response = response;
            this.chain = chain;
        }

        void run() throws IOException, ServletException {
            // Checked exceptions cannot leave a transaction template but by a detour.
            Exception[] failure = new Exception[1];
            KeptAnswer refusal = transaction.execute(status -> {
                try {
                    KeptAnswer given = answer();
                    if (given != null && given.status() >= HttpStatus.BAD_REQUEST.value()) {
                        status.setRollbackOnly();
                        return given;
                    }
                } catch (IOException | ServletException checked) {
                    failure[0] = checked;
                    status.setRollbackOnly();
                }
                return null;
            });
            if (failure[0] instanceof IOException io) {
                throw io;
            } else if (failure[0] instanceof ServletException servlet) {
                throw servlet;
            }
            if (refusal != null && refusal.status() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                // What the refused attempt wrote is gone; the refusal itself is kept.
                transaction.executeWithoutResult(status -> answers.keep(userId, key, refusal));
            }
        }

        /** The answer that was given now and is to be kept; null where it was given before, or to another request. */
        private @Nullable KeptAnswer answer() throws IOException, ServletException {
            if (!answers.take(userId, key)) {
                refuse(Problem.of(HttpStatus.CONFLICT, "REQUEST_IN_FLIGHT").header(HttpHeaders.RETRY_AFTER, "1"));
                return null;
            }
            Optional<KeptAnswer> kept = answers.find(userId, key);
            if (kept.isPresent()) {
                repeat(kept.get());
                return null;
            }
            chain.doFilter(fingerprint.request(), response);
            KeptAnswer given = new KeptAnswer(
                    fingerprint.hash(),
                    response.getStatus(),
                    response.getContentType(),
                    response.getHeader(HttpHeaders.LOCATION),
                    seal.close(response.getContentAsByteArray()));
            if (given.status() < HttpStatus.BAD_REQUEST.value()) {
                answers.keep(userId, key, given);
            }
            return given;
        }

        private void repeat(KeptAnswer kept) throws IOException {
            Optional<byte[]> body = seal.open(kept.body());
            if (body.isEmpty()) {
                refuse(Problem.of(HttpStatus.CONFLICT, "IDEMPOTENCY_KEY_OF_OTHER_TOKEN"));
                return;
            }
            if (!Arrays.equals(kept.requestHash(), fingerprint.hash())) {
                refuse(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED"));
                return;
            }
            response.setHeader(REPLAYED, "true");
            response.setStatus(kept.status());
            if (kept.contentType() != null) {
                response.setContentType(kept.contentType());
            }
            if (kept.location() != null) {
                response.setHeader(HttpHeaders.LOCATION, kept.location());
            }
            response.getOutputStream().write(body.get());
        }

        private void refuse(Problem problem) throws IOException {
            problems.write(fingerprint.request(), response, problem);
        }
    }
}
