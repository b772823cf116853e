package io.fukan.security;

import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks address and password. The answer takes as long and says as little for an address that nobody has as for a wrong
 * password. The session will remember the user's id only.
 */
class PasswordSignIn implements AuthenticationProvider {

    private final Users users;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    PasswordSignIn(Users users, PasswordEncoder passwords, SignInThrottle throttle) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = attempt.getName().strip();
        String address = address(attempt);
        throttle.attempt(email, address);
        Optional<User> user = email.isEmpty() ? Optional.empty() : users.findByEmailIgnoreCase(email);
        String hash = user.map(User::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
        if (!right || user.isEmpty() || !user.get().canSignIn()) {
            throw new BadCredentialsException("address and password do not fit");
        }
        throttle.succeeded(email, address);
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                Long.toString(user.get().id()), null, List.of());
        signedIn.setDetails(attempt.getDetails());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
