package io.fukan.ingest.file;

import static io.fukan.ingest.file.CsvFiles.PLAIN;
import static io.fukan.ingest.file.CsvFiles.bytes;
import static io.fukan.ingest.file.CsvFiles.problem;
import static io.fukan.ingest.file.CsvFiles.raw;
import static io.fukan.ingest.file.CsvFiles.rows;
import static io.fukan.ingest.file.CsvFiles.text;
import static io.fukan.ingest.file.CsvFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.export.CsvExport;
import io.fukan.export.FormulaGuard;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowReaderTest {

    @Test
    void readsQuotedSeparatorsQuotesAndLineEnds() throws Exception {
        List<Row> rows = rows(text("id,memo\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n\r\n2,5\" pipe\r\n3,\"\" \r\n"));
        assertThat(rows)
                .extracting(Row::fields)
                .containsExactly(List.of("1", "a, \"b\"\r\nc"), List.of("2", "5\" pipe"), List.of("3", ""));
        assertThat(rows).extracting(Row::number).containsExactly(1L, 2L, 3L);
        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L, 6L);
        assertThat(rows).allMatch(row -> row.problem().isEmpty());
    }

    @Test
    void takesEveryKindOfLineEndAndNoneAtTheEnd() throws Exception {
        assertThat(rows(text("a,b\r1,2\n3,4\r\n5,6")))
                .extracting(Row::fields)
                .containsExactly(List.of("1", "2"), List.of("3", "4"), List.of("5", "6"));
        assertThat(rows(text("a,b\n1,"))).extracting(Row::fields).containsExactly(List.of("1", ""));
        assertThat(rows(text("a,b\n"))).isEmpty();
    }

    @Test
    void rejectsRaggedRowsAndGoesOn() throws Exception {
        List<Row> rows = rows(text("a,b,c\n1,2\n1,2,3,4\n,,\n1,2,3\n"));
        assertThat(problem(rows.get(0))).isEqualTo(ProblemCode.TOO_FEW_COLUMNS);
        assertThat(rows.get(0).problem().orElseThrow().args()).containsExactly("2", "3");
        assertThat(problem(rows.get(1))).isEqualTo(ProblemCode.TOO_MANY_COLUMNS);
        assertThat(rows.get(1).fields()).containsExactly("1", "2", "3", "4");
        assertThat(problem(rows.get(2))).isEqualTo(ProblemCode.EMPTY_ROW);
        assertThat(rows.get(3).problem()).isEmpty();
    }

    @Test
    void rejectsAFileCutOffInsideQuotesAsOneRow() throws Exception {
        List<Row> rows = rows(text("id,memo\n1,ok\n2,\"first line\nsecond line\nthird"));
        assertThat(rows).hasSize(2);
        assertThat(problem(rows.get(1))).isEqualTo(ProblemCode.UNTERMINATED_QUOTE);
        assertThat(rows.get(1).problem().orElseThrow().args()).containsExactly("3");
        assertThat(rows.get(1).fields().get(0)).contains("first line").contains("third");
    }

    @Test
    void losesOnlyTheRowWhoseQuoteWasLeftOpen() throws Exception {
        List<Row> rows = rows(text("id,memo,n\n1,\"open,1\n2,b,2\n3,\"c, d\",3\n4,d,4\n"));
        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L, 4L, 5L);
        assertThat(problem(rows.get(0))).isEqualTo(ProblemCode.UNTERMINATED_QUOTE);
        assertThat(rows.subList(1, 4)).allMatch(row -> row.problem().isEmpty());
        assertThat(rows.get(2).fields()).containsExactly("3", "c, d", "3");
    }

    @Test
    void rejectsMisplacedQuotesInTheirRowOnly() throws Exception {
        List<Row> rows = rows(text("id,memo\n1,\"say \"hi\" now\"\n2,ok\n"));
        assertThat(problem(rows.get(0))).isEqualTo(ProblemCode.BAD_QUOTE);
        assertThat(rows.get(0).fields()).containsExactly("1,\"say \"hi\" now\"");
        assertThat(rows.get(1).fields()).containsExactly("2", "ok");
    }

    @Test
    void rejectsNulsAndBrokenBytesNamingTheColumn() throws Exception {
        List<Row> rows = rows(bytes(utf8("id,memo\n1,a\0b\n2,"), raw(0xFF, 0xC3), utf8("\n3,𠮷🟿\n")));
        assertThat(problem(rows.get(0))).isEqualTo(ProblemCode.NUL_CHARACTER);
        assertThat(rows.get(0).problem().orElseThrow().column()).isEqualTo("memo");
        assertThat(problem(rows.get(1))).isEqualTo(ProblemCode.BAD_ENCODING);
        assertThat(rows.get(1).fields()).containsExactly("2", "\uFFFD\uFFFD");
        assertThat(rows.get(2).problem()).isEmpty();
        assertThat(rows.get(2).fields()).containsExactly("3", "𠮷🟿");
    }

    @Test
    void rejectsLoneSurrogatesOfUtf16() throws Exception {
        byte[] bytes = "id,memo\n1,x\n2,ok\n".getBytes(StandardCharsets.UTF_16LE);
        bytes[20] = 0x00;
        bytes[21] = (byte) 0xDC;
        List<Row> rows = rows(bytes(bytes), new CsvFormat(StandardCharsets.UTF_16LE, ','), Limits.DEFAULT);
        assertThat(problem(rows.get(0))).isEqualTo(ProblemCode.BAD_ENCODING);
        assertThat(rows.get(1).fields()).containsExactly("2", "ok");
    }

    @Test
    void keepsTheLineEndBehindABrokenCp932Byte() throws Exception {
        Charset cp932 = CsvFiles.CP932;
        List<Row> rows = rows(
                bytes("名,値\n".getBytes(cp932), raw('1', ',', 0x81, '\n'), "2,青\n".getBytes(cp932)),
                new CsvFormat(cp932, ','),
                Limits.DEFAULT);
        assertThat(rows).hasSize(2);
        assertThat(problem(rows.get(0))).isEqualTo(ProblemCode.BAD_ENCODING);
        assertThat(rows.get(1).fields()).containsExactly("2", "青");
    }

    @Test
    void refusesOversizedFieldsAndRowsButReadsOn() throws Exception {
        Limits small = new Limits(5, 100, 100_000);
        String file = "a,b\n1," + "x".repeat(101) + "\n2," + "y".repeat(200_000) + "\n3," + "z,".repeat(50) + "\n"
                + ",".repeat(200_000) + "\n4,\"" + "q\n".repeat(100_000) + "\"\n5,ok\n";
        List<Row> rows = rows(text(file), PLAIN, small);
        assertThat(rows.subList(0, 5))
                .extracting(CsvFiles::problem)
                .containsExactly(
                        ProblemCode.FIELD_TOO_LONG,
                        ProblemCode.RECORD_TOO_LONG,
                        ProblemCode.TOO_MANY_COLUMNS,
                        ProblemCode.RECORD_TOO_LONG,
                        ProblemCode.RECORD_TOO_LONG);
        assertThat(rows.get(5).fields()).containsExactly("5", "ok");
        assertThat(rows.get(5).line()).isEqualTo(100_007L);
    }

    @Test
    void goesOnWhereAnEarlierReadingStopped() throws Exception {
        String file = "id,memo\n" + "1,\"a\nb\"\n2,c\n3\n4,d\n5,e\n";
        try (RowReader reader = RowReader.open(text(file), PLAIN, Set.of()).from(4)) {
            List<Row> rows = new ArrayList<>();
            reader.forEachRemaining(rows::add);
            assertThat(rows).extracting(Row::number).containsExactly(4L, 5L);
            assertThat(rows.get(0).fields()).containsExactly("4", "d");
            assertThat(rows.get(0).line()).isEqualTo(6L);
        }
        try (RowReader reader = RowReader.open(text(file), PLAIN, Set.of()).from(9)) {
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void rejectsAWrappedRowThatIsRaggedInside() throws Exception {
        List<Row> rows = rows(text("a,b,c\n\"1,2\"\n\"1,2,3\"\n"), Repair.WRAPPED_ROWS);
        assertThat(problem(rows.get(0))).isEqualTo(ProblemCode.TOO_FEW_COLUMNS);
        assertThat(rows.get(1).fields()).containsExactly("1", "2", "3");
    }

    @Test
    void leavesQuotedCommasOfASingleColumnAlone() throws Exception {
        List<Row> rows = rows(text("name\n\"Smith, John\"\n"));
        assertThat(rows.get(0).problem()).isEmpty();
        assertThat(rows.get(0).fields()).containsExactly("Smith, John");
    }

    @Test
    void readsTheSameWhateverTheChunksOfTheStream() throws Exception {
        Random random = new Random(20260401);
        StringBuilder file = new StringBuilder("a,b,c\n");
        String[] pieces = {"x", "日本", "\"q,\"\"q\"\"\r\n\"", "", "\"open", "𠮷"};
        for (int i = 0; i < 20_000; i++) {
            for (int column = 0; column < 3; column++) {
                file.append(column > 0 ? "," : "").append(pieces[random.nextInt(400) == 0 ? 4 : random.nextInt(4)]);
            }
            file.append(i % 3 == 0 ? "\r\n" : "\n");
        }
        byte[] bytes = utf8(file.toString());
        List<Row> whole = rows(bytes(bytes));
        CsvSource trickling = () -> new Trickle(bytes(bytes).open());
        assertThat(rows(trickling)).isEqualTo(whole);
        assertThat(whole.size()).isGreaterThan(19_000);
    }

    @Test
    void readsBackWhatAnExportWrote() throws Exception {
        Random random = new Random(11);
        String[] pieces = {"a", ",", "\"", "\n", "\r\n", "髙", "😀", "=", "'", " ", ";", "\t", "-"};
        List<List<String>> written = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvExport export = new CsvExport(out, CsvExport.Encoding.UTF8_BOM, List.of("a", "b", "c"))) {
            for (int i = 0; i < 2_000; i++) {
                List<String> cells = new ArrayList<>(List.of("" + i));
                for (int column = 1; column < 3; column++) {
                    StringBuilder cell = new StringBuilder();
                    for (int n = random.nextInt(8); n > 0; n--) {
                        cell.append(pieces[random.nextInt(pieces.length)]);
                    }
                    cells.add(cell.toString());
                }
                written.add(cells);
                export.row(cells);
            }
        }
        List<Row> rows = rows(bytes(out.toByteArray()));
        assertThat(rows).allMatch(row -> row.problem().isEmpty());
        assertThat(rows.stream()
                        .map(row ->
                                row.fields().stream().map(FormulaGuard::restore).toList())
                        .toList())
                .isEqualTo(written);
    }

    @Test
    void readsTheSameWhereverTheBufferEnds() throws Exception {
        String file =
                "a,b\r\n\r\n1,\"x\r\ny\"\r\n2,\"\"\"q\"\" \" \r\n3,\"open\r\n4,z\r\n5,a\"b\r\r\n6,\"c\"d\r\n7,\"end\r\n";
        List<String> expected = records(file, 1 << 15);
        assertThat(expected).hasSize(10);
        for (int size = 1; size < file.length() + 2; size++) {
            assertThat(records(file, size)).as("buffer of " + size).isEqualTo(expected);
        }
    }

    private static List<String> records(String file, int buffer) throws IOException {
        List<String> records = new ArrayList<>();
        try (RecordParser parser = new RecordParser(new StringReader(file), ',', Limits.DEFAULT, buffer)) {
            parser.expectColumns(2);
            while (parser.next()) {
                records.add(parser.line() + " " + parser.fields() + " " + parser.problem());
            }
        }
        return records;
    }

    @Test
    void streamsManyRowsInLittleMemory() throws Exception {
        int rows = 300_000;
        CsvSource generated = () -> new GeneratedRows(rows);
        FileReport report = FileProbe.automatic().report(generated, Set.of());
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.sample()).hasSize(FileProbe.SAMPLE_ROWS);

        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        long read = 0;
        try (RowReader reader = RowReader.open(generated, report.format(), Set.of())) {
            while (reader.hasNext()) {
                read += reader.next().problem().isEmpty() ? 1 : 0;
            }
            System.gc();
            long kept = runtime.totalMemory() - runtime.freeMemory() - before;
            assertThat(read).isEqualTo(rows);
            // The file is 15 MB of text; what the reader holds is its buffers.
            assertThat(kept).isLessThan(5_000_000);
        }
    }

    /** Gives one byte at a time, as a slow connection does. */
    private static final class Trickle extends java.io.FilterInputStream {

        Trickle(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
        }
    }

    /** A file that exists only while it is read. */
    private static final class GeneratedRows extends InputStream {

        private final int rows;
        private int row;
        private byte[] present = utf8("id,company,channel,acquired\n");
        private int position;

        GeneratedRows(int rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            if (position == present.length) {
                if (row == rows) {
                    return -1;
                }
                row++;
                present = utf8("L" + row + ",株式会社" + row + ",organic_search,2026-04-01 09:30:00\n");
                position = 0;
            }
            return present[position++] & 0xFF;
        }
    }
}
