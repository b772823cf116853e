package io.fukan.ingest.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small files written in the tests themselves. */
final class CsvFiles {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Charset CP932 = Charset.forName("windows-31j");
    static final CsvFormat PLAIN = new CsvFormat(StandardCharsets.UTF_8, ',');

    private CsvFiles() {}

    static CsvSource text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvSource text(String text, Charset charset) {
        return bytes(text.getBytes(charset));
    }

    static CsvSource bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return () -> new ByteArrayInputStream(all.toByteArray());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] raw(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static List<Row> rows(CsvSource source, Repair... repair) throws Exception {
        return rows(source, PLAIN, Limits.DEFAULT, repair);
    }

    static List<Row> rows(CsvSource source, CsvFormat format, Limits limits, Repair... repair) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = RowReader.open(source, format, Set.of(repair), limits)) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    static ProblemCode problem(Row row) {
        return row.problem().orElseThrow().code();
    }
}
