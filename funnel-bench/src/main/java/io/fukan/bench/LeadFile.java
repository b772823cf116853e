package io.fukan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * A file of leads of one year, made row by row so that its size costs no memory, and the same for the same seed.
 *
 * @param first number of its first lead
 * @param rows how many
 */
record LeadFile(long seed, long first, long rows) {

    static final String MAPPING = """
            {"columns": {"id": "lead.externalId", "acquired": "lead.acquiredAt", "channel": "lead.channel",
                         "owner": "lead.owner", "interest": "lead.attr.interest"},
             "encoding": "UTF-8", "separator": ","}""";

    private static final LocalDateTime BEGIN = LocalDateTime.of(2025, 1, 1, 0, 0);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int MINUTES_A_YEAR = 365 * 24 * 60;

    InputStream csv() {
        return new Rows();
    }

    static String externalId(long number) {
        return "B-%08d".formatted(number);
    }

    private String row(long number) {
        Random draw = new Random(seed * 31 + number);
        // In the order in which they came in, as such files usually are.
        LocalDateTime at = BEGIN.plusMinutes(MINUTES_A_YEAR * (number - first) / Math.max(rows, 1));
        return "%s,%s,ch-%02d,担当%02d,テーマ%d\n"
                .formatted(externalId(number), MINUTE.format(at), draw.nextInt(12), draw.nextInt(40), draw.nextInt(6));
    }

    /** Fills its buffer with rows as they are asked for. */
    private final class Rows extends InputStream {

        private byte[] buffer = "id,acquired,channel,owner,interest\n".getBytes(StandardCharsets.UTF_8);
        private int position;
        private long next = first;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            if (position == buffer.length && !fill()) {
                return -1;
            }
            int taken = Math.min(length, buffer.length - position);
            System.arraycopy(buffer, position, to, offset, taken);
            position += taken;
            return taken;
        }

        private boolean fill() {
            StringBuilder rows = new StringBuilder();
            long end = Math.min(next + 500, first + LeadFile.this.rows);
            for (; next < end; next++) {
                rows.append(row(next));
            }
            buffer = rows.toString().getBytes(StandardCharsets.UTF_8);
            position = 0;
            return buffer.length > 0;
        }
    }

    /** A fingerprint of the whole file. */
    long checksum() throws IOException {
        CRC32 sum = new CRC32();
        try (InputStream in = csv()) {
            byte[] block = new byte[8192];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                sum.update(block, 0, n);
            }
        }
        return sum.getValue();
    }
}
