package io.fukan.security;

import io.fukan.audit.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Tells the audit log who makes the present request. */
@Component
class RequestActor implements Actor.Source {

    @Override
    public Actor current() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present != null && present.getPrincipal() instanceof SignedIn user
                ? of(present, user.viewer().userId())
                : Actor.SYSTEM;
    }

    static Actor of(Authentication authentication, @org.jspecify.annotations.Nullable Long userId) {
        String address = authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
        return new Actor(userId, address, authentication.getDetails() instanceof BearerTokens.ByToken);
    }
}
