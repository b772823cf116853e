package io.fukan.booking;

import io.fukan.setting.SharedSecrets;
import io.fukan.setting.SiteAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Addresses under which a prospect sees, moves and cancels a meeting without signing in. They are signed, so that nobody comes
 * to another meeting by counting.
 */
@Component
public class MeetingLinks {

    private static final String PURPOSE = "meeting-links";

    private final SiteAddress site;
    private final SharedSecrets secrets;

    MeetingLinks(SiteAddress site, SharedSecrets secrets) {
        this.site = site;
        this.secrets = secrets;
    }

    /** The whole address of a meeting's page. */
    public String address(long appointmentId) {
        return site.of("/meeting/" + token(appointmentId));
    }

    /** What stands in the address of a meeting. */
    public String token(long appointmentId) {
        String id = Long.toString(appointmentId, Character.MAX_RADIX);
        return id + "." + secrets.sign(PURPOSE, id);
    }

    /** The meeting that a token leads to; empty for one that we did not make. */
    public Optional<Long> appointment(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9a-z]{1,12}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts[0], Character.MAX_RADIX);
        byte[] expected = token(id).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(id)
                : Optional.empty();
    }
}
