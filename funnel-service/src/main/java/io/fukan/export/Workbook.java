package io.fukan.export;

import io.fukan.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes sheets as an Excel file: numbers and days are numbers and days, shown in their unit; text is text, whatever it looks
 * like, since its cells are strings. Rows go out as they come, so memory does not grow with them; what exceeds a sheet goes on
 * in another one.
 */
final class Workbook {

    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;
    private static final int ROWS_KEPT = 500;
    private static final String DAY = "yyyy/mm/dd";

    private final Locale locale;
    private final Set<String> names = new HashSet<>();
    private long shortened;

    Workbook(Locale locale) {
        this.locale = locale;
    }

    ExportFormat.Written write(OutputStream out, List<Sheet> sheets) throws IOException {
        long rows = -1;
        try (OutputStream closed = out;
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(closed, "Fukan", "1.0")) {
            for (Sheet sheet : sheets) {
                long written = write(book, sheet);
                rows = rows < 0 ? written : rows;
            }
        }
        return new ExportFormat.Written(rows, shortened);
    }

    private long write(org.dhatim.fastexcel.Workbook book, Sheet sheet) throws IOException {
        Iterator<List<@Nullable Object>> rows = sheet.rows().iterator();
        long written = 0;
        do {
            Worksheet part = begin(book, sheet);
            int row = 1;
            for (; row < MOST_ROWS && rows.hasNext(); row++, written++) {
                write(part, row, rows.next());
                if (row % ROWS_KEPT == 0) {
                    part.flush();
                }
            }
            part.finish();
        } while (rows.hasNext());
        return written;
    }

    private Worksheet begin(org.dhatim.fastexcel.Workbook book, Sheet sheet) {
        Worksheet part = book.newWorksheet(name(sheet.name()));
        for (int column = 0; column < sheet.headers().size(); column++) {
            String header = sheet.headers().get(column);
            part.inlineString(0, column, text(header));
            part.style(0, column).bold().wrapText(true).verticalAlignment("top").set();
            part.width(column, column == 0 ? 28 : Math.min(36, Math.max(14, header.length() * 2 + 2)));
        }
        part.freezePane(1, 1);
        return part;
    }

    private void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Quantity quantity) {
                sheet.value(row, column, quantity.value());
                sheet.style(row, column).format(format(quantity)).set();
            } else if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            } else if (cell instanceof Boolean known) {
                sheet.value(row, column, known);
            } else if (cell != null) {
                sheet.inlineString(row, column, text(cell.toString()));
            }
        }
    }

    private String text(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        shortened++;
        return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT - 1) - 1)) + "…";
    }

    private String format(Quantity quantity) {
        return switch (quantity.unit()) {
            case PERCENT -> "0." + "0".repeat(Words.percentDecimals(quantity.value())) + "%";
            case YEN -> locale.getLanguage().equals("ja") ? "#,##0\"円\";\"△\"#,##0\"円\"" : "\"¥\"#,##0;\"−¥\"#,##0";
            case COUNT, DAYS, MONTHS, MINUTES, CHARACTERS_PER_MINUTE -> isWhole(quantity.value()) ? "#,##0" : "#,##0.0";
            case PER_HOUR, SEMITONES, POINTS -> "#,##0.0";
            case TIMES -> "#,##0.00";
        };
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** What Excel takes as the name of a sheet, and only once. */
    private String name(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]*?/\\\\:']", " ").strip();
        String name = cut(plain, LONGEST_NAME);
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            String ending = " (" + n + ")";
            name = cut(plain, LONGEST_NAME - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
