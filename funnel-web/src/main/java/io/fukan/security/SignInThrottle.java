package io.fukan.security;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords: a few failures per account, more per address, both on all nodes together. Allowances
 * come back by themselves, so nobody is locked out for good.
 */
@Component
class SignInThrottle {

    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final RateLimits.Limit PER_ACCOUNT = new RateLimits.Limit("sign-in:account", 10, WITHIN);
    private static final RateLimits.Limit PER_ADDRESS = new RateLimits.Limit("sign-in:address", 50, WITHIN);

    private final RateLimits limits;

    SignInThrottle(RateLimits limits) {
        this.limits = limits;
    }

    /** Somebody tried too often; says when the next attempt will be heard. */
    static final class TooManyAttempts extends AuthenticationException {

        private final Duration retryAfter;

        TooManyAttempts(Duration retryAfter) {
            super("too many attempts to sign in");
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once cannot slip through.
     *
     * @throws TooManyAttempts when this account or this address has used up its attempts
     */
    void attempt(String account, String address) {
        take(PER_ADDRESS, address);
        take(PER_ACCOUNT, hashed(account));
    }

    /** Gives the attempt back: only failures count. */
    void succeeded(String account, String address) {
        limits.forget(PER_ACCOUNT, hashed(account));
        limits.giveBack(PER_ADDRESS, address);
    }

    private void take(RateLimits.Limit limit, String who) {
        limits.take(limit, who).ifPresent(wait -> {
            throw new TooManyAttempts(wait);
        });
    }

    /** What is typed here may be anything, a password by mistake included. */
    private static String hashed(String account) {
        return HexFormat.of().formatHex(ApiTokens.hash(account.toLowerCase(Locale.ROOT)));
    }
}
