package io.fukan.demo;

import io.fukan.hearing.Fact;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a prospect answered at once.
 *
 * @param lead id of the lead in the files
 * @param call id of the call in the files; null: in a meeting
 * @param by who asked
 */
record Answers(String lead, @Nullable String call, Instant at, String by, Map<Fact, Answer> given) {

    /**
     * One of them.
     *
     * @param choice Japanese name of the choice as shipped
     * @param words null: none
     */
    record Answer(String choice, @Nullable String words) {}
}
