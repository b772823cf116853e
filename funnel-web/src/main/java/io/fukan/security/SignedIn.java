package io.fukan.security;

import io.fukan.access.Viewer;
import io.fukan.organisation.Theme;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who makes the present request, read anew for each one, so that a changed role or a shut account bites at once.
 *
 * @param viewer rights and language
 * @param displayName the user's name on screens
 * @param theme colours of the screens
 */
public record SignedIn(Viewer viewer, String displayName, Theme theme) implements AuthenticatedPrincipal {

    /** The user's id in digits: sessions and logs name nobody. */
    @Override
    public String getName() {
        return Long.toString(viewer.userId());
    }
}
