package io.fukan.record;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What our exported files call our records by (照合キー), so that a record without an id of its source is found again when the
 * file comes back: {@code F4711-9f3a21}, its id and a check. The check is tied to the installation, since another one has other
 * records under the same ids; the letter keeps spreadsheets from taking it for a number or a day.
 *
 * @param installation whose records they are
 */
public record RecordKeys(UUID installation) {

    private static final Pattern FORM = Pattern.compile("F([1-9][0-9]{0,17})-([0-9A-F]{6})");
    private static final int CHECKED = 6;

    public String of(long id) {
        return "F" + id + "-" + check(id);
    }

    /** The id in a key, in whatever width and case it is written; none where it is no key of this installation. */
    public OptionalLong idOf(String key) {
        Matcher parts = FORM.matcher(
                Normalizer.normalize(key.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long id = Long.parseLong(parts.group(1));
        return check(id).equalsIgnoreCase(parts.group(2)) ? OptionalLong.of(id) : OptionalLong.empty();
    }

    private String check(long id) {
        byte[] tied = (installation + " " + id).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(tied).toString().substring(0, CHECKED);
    }
}
