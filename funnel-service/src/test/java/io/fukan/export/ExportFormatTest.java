package io.fukan.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.kpi.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private static Sheet about() {
        return new Sheet("この表", List.of("項目"), List.of(List.<@Nullable Object>of("4月")));
    }

    @Test
    void aWorkbookHoldsNumbersInTheirUnitAndRealDays() throws IOException {
        List<Row> rows = rows(written(
                Locale.JAPANESE,
                row(
                        LocalDate.of(2026, 4, 1),
                        new Quantity(new BigDecimal("0.1234"), Unit.PERCENT),
                        new Quantity(new BigDecimal("-4250000"), Unit.YEN),
                        null)));

        List<Cell> cells = rows.get(1).stream().toList();
        assertThat(cells.get(0).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(cells.get(0).getDataFormatString()).isEqualTo("yyyy/mm/dd");
        assertThat(cells.get(1).asNumber()).isEqualByComparingTo("0.1234");
        assertThat(cells.get(1).getDataFormatString()).isEqualTo("0.0%");
        assertThat(cells.get(2).asNumber()).isEqualByComparingTo("-4250000");
        assertThat(cells.get(2).getDataFormatString()).contains("円", "△");
    }

    @Test
    void textThatLooksLikeAFormulaStaysTheTextItIs() throws IOException {
        String nasty = "=HYPERLINK(\"http://example.com\")";

        List<Row> rows = rows(written(Locale.ENGLISH, row(nasty, "+81 3", "@x", "<b>&\u0001髙")));

        List<Cell> cells = rows.get(1).stream().toList();
        assertThat(cells).allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        assertThat(cells).allSatisfy(cell -> assertThat(cell.getFormula()).isNull());
        assertThat(cells.get(0).asString()).isEqualTo(nasty);
        assertThat(cells.get(3).asString()).startsWith("<b>&").endsWith("髙");
    }

    @Test
    void everyTableHasASheetOfItsOwnWhateverItIsCalled() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet odd = new Sheet("この表", List.of("a"), List.of());
        Sheet odder = new Sheet("通電率/コネクト率[%]: とても長い名前のシートです、三十一文字を超えます", List.of("a"), List.of());
        ExportFormat.XLSX.write(out, List.of(about(), odd, odder), Locale.JAPANESE);

        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<String> names = book.getSheets()
                    .map(org.dhatim.fastexcel.reader.Sheet::getName)
                    .toList();
            assertThat(names).hasSize(3).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
            assertThat(names).noneMatch(name -> name.matches(".*[\\[\\]/:].*"));
        }
    }

    @Test
    void textLongerThanACellIsCutAndTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = new Sheet("長い", List.of("a"), List.of(row("𠮷".repeat(20_000)), row("短い")));

        ExportFormat.Written written = ExportFormat.XLSX.write(out, List.of(sheet), Locale.JAPANESE);

        assertThat(written.rows()).isEqualTo(2);
        assertThat(written.unmappable()).isEqualTo(1);
        String cell = rows(out.toByteArray()).get(1).getCell(0).asString();
        assertThat(cell).hasSizeLessThanOrEqualTo(32_767).endsWith("𠮷…");
    }

    @Test
    void csvHoldsTheFirstTableWithPlainNumbersAndTellsWhatItLacks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = new Sheet(
                "表", List.of("名", "率"), Stream.of(row("𠮷野家 =1", new Quantity(new BigDecimal("0.5"), Unit.PERCENT))));

        ExportFormat.Written written = ExportFormat.CP932.write(out, List.of(sheet, about()), Locale.JAPANESE);

        assertThat(out.toString(Charset.forName("windows-31j"))).isEqualTo("名,率\r\n〓野家 =1,0.5\r\n");
        assertThat(written).isEqualTo(new ExportFormat.Written(1, 1));
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).doesNotContain("4月");
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    private static byte[] written(Locale locale, List<@Nullable Object> row) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sheet sheet = new Sheet("表", List.of("一", "二", "三", "四"), List.of(row));
        ExportFormat.XLSX.write(out, List.of(sheet, about()), locale);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(file), new org.dhatim.fastexcel.reader.ReadingOptions(true, false))) {
            return book.getFirstSheet().read();
        }
    }
}
