package io.fukan.review;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.fukan.conversation.Utterances;
import io.fukan.record.InvalidValue;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list of utterances, or an object that holds it as {@code segments}; other fields that a recogniser adds are passed over. */
final class TranscriptJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TranscriptJson() {}

    record Said(
            @JsonAlias({"label", "channel"}) @Nullable String speaker,

            @JsonAlias({"from", "startTime", "start_time"}) @Nullable
            JsonNode start,

            @JsonAlias({"to", "endTime", "end_time"}) @Nullable
            JsonNode end,

            @JsonAlias({"transcript", "content"}) @Nullable String text) {}

    record Whole(
            @JsonAlias({"utterances", "results"}) @Nullable List<@Nullable Said> segments) {}

    static void read(Reader text, Utterances utterances) {
        for (Said said : segments(text)) {
            if (said == null) {
                utterances.add(null, null, null, null);
            } else {
                utterances.add(
                        said.speaker(), ClockText.seconds(said.start()), ClockText.seconds(said.end()), said.text());
            }
        }
    }

    private static List<@Nullable Said> segments(Reader text) {
        try {
            JsonNode whole = JSON.readTree(text);
            if (whole.isArray()) {
                return Arrays.asList(JSON.treeToValue(whole, Said[].class));
            }
            List<@Nullable Said> segments = JSON.treeToValue(whole, Whole.class).segments();
            if (segments != null) {
                return segments;
            }
        } catch (JacksonException unreadable) {
            // told below, like an object without the list
        }
        throw new InvalidValue(TranscriptFiles.FIELD, "TRANSCRIPT_JSON");
    }
}
