package io.fukan.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Opens what {@link AccessRules} opens to the present user, and nothing else. */
class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        boolean opens = AccessRules.of(context.getRequest())
                .map(row -> row.opensTo(user(authentication.get())))
                .orElse(false);
        return new AuthorizationDecision(opens);
    }

    private static @Nullable SignedIn user(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof SignedIn user ? user : null;
    }
}
