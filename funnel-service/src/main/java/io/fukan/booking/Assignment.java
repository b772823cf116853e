package io.fukan.booking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody goes to a meeting.
 *
 * @param territory name of the lead's territory; null: in none
 * @param segment the kind of company
 * @param days over how many days appointments were counted
 * @param candidates who could have gone then, the chosen one first
 * @param automatic whether the one was chosen by these figures; else a person chose
 */
public record Assignment(
        @Nullable String territory, Segment segment, int days, List<Candidate> candidates, boolean automatic) {

    public Assignment {
        candidates = List.copyOf(candidates);
    }

    /** The one who goes, as far as known. */
    public Optional<Candidate> chosen() {
        return candidates.stream().findFirst();
    }
}
