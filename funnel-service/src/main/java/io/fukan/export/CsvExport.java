package io.fukan.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV that Excel opens rightly and that cannot harm who opens it: text that looks like a formula is guarded (see
 * {@link FormulaGuard}), numbers are written plainly. Closing it closes the stream.
 */
public final class CsvExport implements AutoCloseable {

    /** How the file is encoded. */
    public enum Encoding {
        UTF8_BOM(StandardCharsets.UTF_8),
        CP932(Charset.forName("windows-31j"));

        private final Charset charset;

        Encoding(Charset charset) {
            this.charset = charset;
        }

        public Charset charset() {
            return charset;
        }
    }

    /**
     * A cell that the encoding cannot hold; every such character was written as 〓.
     *
     * @param row from 1, the header being row 0
     */
    public record Unmappable(long row, String column, String text) {}

    private static final int MOST_REPORTED = 1_000;
    private static final int LONGEST_REPORTED = 80;
    private static final char MISSING = '〓';

    /** The same signs under the code points that CP932 knows: nothing is lost, so nothing is reported. */
    private static final String UNICODE_FORMS = "〜−‖—¢£¬‐–";

    private static final String CP932_FORMS = "～－∥―￠￡￢－－";

    private static final QuoteStrategy AS_NEEDED_ANYWHERE = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            // Whatever separator the reader's spreadsheet expects, the cell stays one cell.
            return value.startsWith("'") || value.indexOf(';') >= 0 || value.indexOf('\t') >= 0;
        }
    };

    private final CsvWriter writer;
    private final Encoding encoding;
    private final CharsetEncoder encoder;
    private final List<String> headers;
    private final List<Unmappable> unmappable = new ArrayList<>();
    private long unmappableCells;
    private long row;

    public CsvExport(OutputStream out, Encoding encoding, List<String> headers) throws IOException {
        this.encoding = encoding;
        this.encoder = encoding.charset.newEncoder();
        this.headers = List.copyOf(headers);
        if (encoding == Encoding.UTF8_BOM) {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        this.writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(AS_NEEDED_ANYWHERE)
                .build(out, encoding.charset);
        write(headers);
    }

    /**
     * Writes a row.
     *
     * @param cells numbers as they are and without their unit, null as blank, all else as its text; dates and times show as ISO
     * @throws UncheckedIOException if the stream fails
     */
    public void row(List<? extends @Nullable Object> cells) {
        row++;
        write(cells);
    }

    /** Cells that could not be written in full, at most the first thousand. */
    public List<Unmappable> unmappable() {
        return List.copyOf(unmappable);
    }

    /** How many cells could not be written in full. */
    public long unmappableCells() {
        return unmappableCells;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void write(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            texts.add(encodable(i, text(cells.get(i))));
        }
        writer.writeRecord(texts);
    }

    private static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Quantity quantity) {
            return plain(quantity.value());
        }
        if (cell instanceof BigDecimal number) {
            return plain(number);
        }
        return cell instanceof Number ? cell.toString() : FormulaGuard.guard(cell.toString());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String encodable(int column, String text) {
        if (encoding != Encoding.CP932 || encoder.canEncode(text)) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        boolean lost = false;
        for (int point : text.codePoints().toArray()) {
            String sign = Character.toString(point);
            int form = UNICODE_FORMS.indexOf(sign);
            if (encoder.canEncode(sign)) {
                written.append(sign);
            } else if (form >= 0) {
                written.append(CP932_FORMS.charAt(form));
            } else {
                written.append(MISSING);
                lost = true;
            }
        }
        if (lost) {
            report(column, text);
        }
        return written.toString();
    }

    private void report(int column, String text) {
        unmappableCells++;
        if (unmappable.size() < MOST_REPORTED) {
            String name = column < headers.size() ? headers.get(column) : "";
            unmappable.add(new Unmappable(row, name, shortened(text)));
        }
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_REPORTED
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REPORTED)) + "…";
    }
}
