package io.fukan.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A key finds its record, and no record of another installation. */
class RecordKeysTest {

    private final RecordKeys ours = new RecordKeys(UUID.fromString("3f1c1f5e-0d53-4f41-9d0c-7c1f2c1a9b10"));
    private final RecordKeys theirs = new RecordKeys(UUID.fromString("8a9d2c1b-5e77-4a0e-b1f4-2d6c0e9f7a55"));

    @Test
    void findsItsRecordHoweverItIsWritten() {
        String key = ours.of(4711);

        assertThat(key).matches("F4711-[0-9a-f]{6}");
        assertThat(ours.idOf(key)).hasValue(4711);
        assertThat(ours.idOf(" " + key.toUpperCase(java.util.Locale.ROOT) + " "))
                .hasValue(4711);
        assertThat(ours.idOf(key.replace("F4711-", "Ｆ４７１１－"))).hasValue(4711);
    }

    @Test
    void findsNothingElse() {
        assertThat(theirs.idOf(ours.of(4711))).isEmpty();
        assertThat(ours.idOf(ours.of(4711).replace("F4711", "F4712"))).isEmpty();
        for (String none : new String[] {"", "4711", "F4711", "F0-000000", "F99999999999999999999-abcdef", "LEAD-1"}) {
            assertThat(ours.idOf(none)).as(none).isEmpty();
        }
    }
}
