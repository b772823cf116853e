package io.fukan.review;

import io.fukan.access.Viewer;
import io.fukan.activity.CallOutcome;
import io.fukan.records.Choice;
import io.fukan.records.Days;
import io.fukan.records.Paging;
import io.fukan.records.Parameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which calls, the latest first. Null: any.
 *
 * @param search words that must all have been said; empty: no search
 * @param kind what is known of them
 */
public record CallQuery(
        String search,
        Kind kind,
        @Nullable Choice rep,
        @Nullable CallOutcome outcome,
        @Nullable Long lead,
        Days occurred,
        Paging paging) {

    /** What is known of a call. */
    public enum Kind {
        /** A recording, words or measures: there is something to go over. */
        RECORDED,
        /** Its words. */
        TRANSCRIBED,
        /** Put up as an example. */
        EXAMPLE
    }

    /** Whether the calls of one other person are asked for. */
    boolean isOfAnother(Viewer viewer) {
        return rep != null && rep.id() != null && rep.id() != viewer.userId();
    }

    /**
     * Reads {@code q kind rep outcome lead occurredFrom occurredTo page size}; {@code rep} is an id, {@code me} or {@code none}.
     *
     * @throws io.fukan.records.InvalidQuery for a value that cannot be meant
     */
    public static CallQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        Kind kind = asked.one("kind", Kind.class);
        return new CallQuery(
                asked.search(),
                kind == null ? Kind.RECORDED : kind,
                asked.person("rep", viewer.userId()),
                asked.one("outcome", CallOutcome.class),
                asked.id("lead"),
                asked.days("occurred"),
                asked.paging());
    }
}
