package io.fukan.access;

import io.fukan.organisation.Role;
import java.util.Locale;
import java.util.Set;

/**
 * Who asks, with the rights held at this very request.
 *
 * @param userId id of the user
 * @param role what the user may do
 * @param teamIds teams the user belongs to today
 * @param locale language of the screens, {@code ja} or {@code en}
 */
public record Viewer(long userId, Role role, Set<Long> teamIds, Locale locale) {

    public Viewer {
        teamIds = Set.copyOf(teamIds);
    }

    /** Whether the viewer's role has this right. Which records it reaches is for {@link LeadScope}. */
    public boolean may(Right right) {
        return right.isOf(role);
    }

    /** Whether names and addresses of people are shown, or masked. */
    public boolean seesContacts() {
        return may(Right.CONTACTS_READ);
    }
}
