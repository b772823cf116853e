package io.fukan.telephony;

import io.fukan.account.PhoneNumber;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.conversation.Utterance;
import io.fukan.record.InvalidValue;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the telephone system says of a call that is over. It may speak several times of one call; what it leaves out stays as
 * it was.
 *
 * @param callRef its own id of the call
 * @param direction who called
 * @param startedAt when it began to ring
 * @param durationSeconds how long was talked; 0: nobody answered
 * @param prospectNumber whom we called, or who called us, E.164 where it can be read as a number; null: withheld
 * @param agent who of us it was, by e-mail or extension; null: not told
 * @param outcome how it ended; null: not told, which for a call without talk means that nobody answered
 * @param recordingUrl where the recording is; null: not told
 * @param pitchVariation how much the agent's pitch varied, in semitones; null: not told
 * @param utterances what was said, by start; null: not told
 */
public record TelephonyEvent(
        String callRef,
        Direction direction,
        Instant startedAt,
        int durationSeconds,
        @Nullable String prospectNumber,
        @Nullable String agent,
        @Nullable CallOutcome outcome,
        @Nullable String recordingUrl,
        @Nullable BigDecimal pitchVariation,
        @Nullable List<Utterance> utterances) {

    private static final int LONGEST_REF = 200;
    private static final int LONGEST_AGENT = 200;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_CALL = 24 * 60 * 60;
    private static final BigDecimal MOST_SEMITONES = BigDecimal.valueOf(48);

    /** @throws InvalidValue at what can never be right */
    public TelephonyEvent {
        callRef = callRef.strip();
        if (callRef.isEmpty() || callRef.length() > LONGEST_REF) {
            throw new InvalidValue("callId", "TEXT_TOO_LONG", LONGEST_REF);
        }
        if (durationSeconds < 0 || durationSeconds > LONGEST_CALL) {
            throw new InvalidValue("durationSeconds", "OUT_OF_RANGE", 0, LONGEST_CALL);
        }
        outcome = outcome == null && durationSeconds == 0 ? CallOutcome.NO_ANSWER : outcome;
        prospectNumber = number(prospectNumber);
        agent = agent == null || agent.isBlank() ? null : agent.strip();
        if (agent != null && agent.length() > LONGEST_AGENT) {
            throw new InvalidValue("agent", "TEXT_TOO_LONG", LONGEST_AGENT);
        }
        recordingUrl = recordingUrl == null || recordingUrl.isBlank() ? null : web(recordingUrl.strip());
        if (pitchVariation != null && (pitchVariation.signum() < 0 || pitchVariation.compareTo(MOST_SEMITONES) > 0)) {
            throw new InvalidValue("pitchVariation", "OUT_OF_RANGE", 0, MOST_SEMITONES);
        }
    }

    /**
     * How long a call took of which perhaps only the end is told.
     *
     * @throws InvalidValue at {@code endedAt} when neither is told, or it ended before it began
     */
    public static int duration(Instant startedAt, @Nullable Instant endedAt, @Nullable Integer durationSeconds) {
        if (endedAt != null && endedAt.isBefore(startedAt)) {
            throw new InvalidValue("endedAt", "CALL_ENDED_BEFORE_START");
        }
        if (durationSeconds != null) {
            return durationSeconds;
        }
        if (endedAt == null) {
            throw new InvalidValue("endedAt", "CALL_END_MISSING");
        }
        long seconds = Duration.between(startedAt, endedAt).toSeconds();
        if (seconds > LONGEST_CALL) {
            throw new InvalidValue("endedAt", "OUT_OF_RANGE", 0, LONGEST_CALL);
        }
        return (int) seconds;
    }

    private static @Nullable String number(@Nullable String told) {
        if (told == null
                || told.isBlank()
                || told.strip().toLowerCase(Locale.ROOT).matches("anonymous|withheld|private|unknown")) {
            return null;
        }
        String number = PhoneNumber.tryParse(told).map(PhoneNumber::e164).orElse(told.strip());
        return number.length() > LONGEST_NUMBER ? number.substring(0, LONGEST_NUMBER) : number;
    }

    /** A link that people will follow: to a web address and nothing else. */
    private static String web(String url) {
        if (url.length() > LONGEST_URL) {
            throw new InvalidValue("recordingUrl", "TEXT_TOO_LONG", LONGEST_URL);
        }
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException unreadable) {
            // refused below, like an address of another kind
        }
        throw new InvalidValue("recordingUrl", "URL_INVALID");
    }
}
