package io.fukan.designcheck;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was looked at. Its words are {@code designCheck.<code>}, and {@code designCheck.<code>.change} where it is to
 * change.
 *
 * @param code what was seen
 * @param evidence what the words mention, in their order
 * @param link the page on which to look or to change it; null: none
 */
public record Point(
        String code,
        State state,
        List<Evidence> evidence,
        @Nullable String link) {

    static Point ok(String code, @Nullable String link, Evidence... evidence) {
        return new Point(code, State.OK, List.of(evidence), link);
    }

    static Point toChange(String code, @Nullable String link, Evidence... evidence) {
        return new Point(code, State.TO_CHANGE, List.of(evidence), link);
    }

    static Point cannotTell(String code, @Nullable String link, Evidence... evidence) {
        return new Point(code, State.CANNOT_TELL, List.of(evidence), link);
    }

    /** The same words and evidence, fine or not. */
    static Point of(String code, boolean fine, @Nullable String link, Evidence... evidence) {
        return fine ? ok(code, link, evidence) : toChange(code, link, evidence);
    }
}
