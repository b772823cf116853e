package io.fukan.web.door;

import io.fukan.setting.SharedSecrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The mark that a form for strangers carries: it comes from a page of ours, not long ago. It stands in for the token of a
 * session, of which strangers have none.
 */
@Component
class FormStamp {

    private static final String PURPOSE = "form-stamp";
    private static final Duration GOOD_FOR = Duration.ofHours(4);

    private final SharedSecrets secrets;
    private final Clock clock;

    FormStamp(SharedSecrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A mark for the form at that place. */
    String issue(String place) {
        String at = Long.toString(clock.instant().getEpochSecond(), Character.MAX_RADIX);
        return at + "." + secrets.sign(PURPOSE, place + "|" + at);
    }

    /** Whether the mark was made for that place, not too long ago. */
    boolean isGood(@Nullable String stamp, String place) {
        String[] parts = stamp == null ? new String[0] : stamp.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9a-z]{1,10}")) {
            return false;
        }
        byte[] expected = secrets.sign(PURPOSE, place + "|" + parts[0]).getBytes(StandardCharsets.UTF_8);
        Instant made = Instant.ofEpochSecond(Long.parseLong(parts[0], Character.MAX_RADIX));
        Instant now = clock.instant();
        return MessageDigest.isEqual(expected, parts[1].getBytes(StandardCharsets.UTF_8))
                && !made.isAfter(now.plusSeconds(60))
                && made.isAfter(now.minus(GOOD_FOR));
    }
}
