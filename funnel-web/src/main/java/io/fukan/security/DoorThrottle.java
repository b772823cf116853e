package io.fukan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Slows down strangers who ask or send more than people do. Reading has its own allowance: looking around is fine. */
@Component
public class DoorThrottle {

    private static final RateLimits.Limit LOOKING = new RateLimits.Limit("door:look", 120, Duration.ofMinutes(1));
    private static final RateLimits.Limit SENDING = new RateLimits.Limit("door:send", 30, Duration.ofMinutes(10));
    /** Another system tells of each call and mail; far more than that is none of ours, or gone mad. */
    private static final RateLimits.Limit TELLING = new RateLimits.Limit("door:hook", 1_200, Duration.ofMinutes(1));

    private static final RateLimits.Limit PER_PLACE = new RateLimits.Limit("door:place", 600, Duration.ofMinutes(10));

    private final RateLimits limits;

    DoorThrottle(RateLimits limits) {
        this.limits = limits;
    }

    /** Too many requests; answered with 429 and when to try again. */
    public static final class TooMany extends RuntimeException {

        private final Duration wait;

        TooMany(Duration wait) {
            super("too many requests");
            this.wait = wait;
        }

        /** Seconds after which another one is heard, for {@code Retry-After}. */
        public long retryAfter() {
            return Math.max(1, wait.toSeconds() + 1);
        }
    }

    /** @throws TooMany when that address looks around too fast */
    public void look(HttpServletRequest request) {
        check(limits.take(LOOKING, request.getRemoteAddr()));
    }

    /**
     * Counts something sent.
     *
     * @param place the page or form, which as a whole takes only so much
     * @throws TooMany when that address, or everybody together, sends too much
     */
    public void send(HttpServletRequest request, String place) {
        check(limits.take(SENDING, request.getRemoteAddr()));
        check(limits.take(PER_PLACE, place));
    }

    /** @throws TooMany when another system tells too much */
    public void tell(HttpServletRequest request) {
        check(limits.take(TELLING, request.getRemoteAddr()));
    }

    private static void check(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw new TooMany(time);
        });
    }
}
