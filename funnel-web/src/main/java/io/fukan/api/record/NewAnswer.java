package io.fukan.api.record;

import io.fukan.hearing.Heard;
import io.fukan.record.InvalidValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer to a question of the hearing sheet. */
@Schema(name = "NewHearingAnswer")
record NewAnswer(
        @NotNull @Schema(description = "id of the question") Long question,

        @Schema(description = "id of the choice") @Nullable Long choice,

        @Schema(description = "in their words") @Nullable String note) {

    /**
     * Answers by the id of the question.
     *
     * @throws InvalidValue HEARING_ANSWERED_TWICE where a question has two
     */
    static Map<Long, Heard> heard(List<NewAnswer> answers) {
        Map<Long, Heard> heard = new LinkedHashMap<>();
        for (NewAnswer answer : answers) {
            if (heard.put(answer.question(), new Heard(answer.choice(), answer.note())) != null) {
                throw new InvalidValue("answers", "HEARING_ANSWERED_TWICE");
            }
        }
        return heard;
    }
}
