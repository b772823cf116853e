package io.fukan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The files that tables are taken home in. */
public enum ExportFormat {
    UTF8_BOM("csv", "text/csv;charset=UTF-8", CsvExport.Encoding.UTF8_BOM),
    CP932("csv", "text/csv;charset=Windows-31J", CsvExport.Encoding.CP932),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", null);

    private final String ending;
    private final String contentType;
    private final CsvExport.@Nullable Encoding csv;

    ExportFormat(String ending, String contentType, CsvExport.@Nullable Encoding csv) {
        this.ending = ending;
        this.contentType = contentType;
        this.csv = csv;
    }

    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }

    /**
     * What was written.
     *
     * @param rows of the first sheet, without its header
     * @param unmappable cells that the file cannot hold in full
     */
    record Written(long rows, long unmappable) {}

    /**
     * Writes the sheets and closes the stream. CSV holds one table, the first; a workbook all of them.
     *
     * @param locale in whose way a workbook shows money
     */
    Written write(OutputStream out, List<Sheet> sheets, Locale locale) throws IOException {
        if (csv == null) {
            return new Workbook(locale).write(out, sheets);
        }
        Sheet first = sheets.get(0);
        long[] rows = {0};
        try (CsvExport file = new CsvExport(out, csv, first.headers())) {
            first.rows().forEach(row -> {
                file.row(row);
                rows[0]++;
            });
            return new Written(rows[0], file.unmappableCells());
        }
    }
}
