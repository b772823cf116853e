package io.fukan.ingest.file;

import static io.fukan.ingest.file.CsvFiles.TOKYO;
import static io.fukan.ingest.file.CsvFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.export.CsvExport;
import io.fukan.export.FormulaGuard;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvExportTest {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+81312345678",
            "-cmd",
            "@SUM(A1)",
            "\t=x",
            "\r=x",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " =1",
            "'=1",
            "''-x",
            "\n=1");
    private static final List<String> HARMLESS = List.of("a=b", "'quoted'", "株式会社", "", "1-2", "it's");

    @Test
    void guardsFormulasAndGivesThemBack() {
        for (String formula : FORMULAS) {
            assertThat(FormulaGuard.guard(formula)).startsWith("'").isNotEqualTo(formula);
            assertThat(FormulaGuard.restore(FormulaGuard.guard(formula))).isEqualTo(formula);
        }
        for (String text : HARMLESS) {
            assertThat(FormulaGuard.guard(text)).isEqualTo(text);
            assertThat(FormulaGuard.restore(text)).isEqualTo(text);
        }
    }

    @Test
    void writesWhatAnImportReadsBack() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Object> cells = new ArrayList<>(Arrays.asList(
                "=1+1", new BigDecimal("-1E+3"), null, LocalDate.of(2026, 4, 1), "a,\"b\"\nc", "x;y", -5));
        try (CsvExport export =
                new CsvExport(out, CsvExport.Encoding.UTF8_BOM, List.of("式", "額", "空", "日", "文", "列", "数"))) {
            export.row(cells);
        }
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written)
                .startsWith("\uFEFF式,額")
                .contains("\"'=1+1\",-1000,,2026-04-01,")
                .contains("\"x;y\",-5\r\n");

        CsvSource file = bytes(out.toByteArray());
        FileReport report = FileProbe.automatic().report(file, Set.of());
        ValueParser parser = new ValueParser(Mapping.empty(TOKYO));
        List<String> fields = report.sample().get(0).fields();
        assertThat(parser.cell(fields.get(0))).contains("=1+1");
        assertThat(fields.get(4)).isEqualTo("a,\"b\"\nc");
    }

    @Test
    void reportsWhatCp932CannotHold() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<CsvExport.Unmappable> lost;
        try (CsvExport export = new CsvExport(out, CsvExport.Encoding.CP932, List.of("会社名", "備考"))) {
            export.row(List.of("髙橋①", "10〜20−5"));
            export.row(List.of("𠮷野😀家", "ok"));
            lost = export.unmappable();
            assertThat(export.unmappableCells()).isEqualTo(1);
        }
        assertThat(lost).containsExactly(new CsvExport.Unmappable(2, "会社名", "𠮷野😀家"));
        assertThat(out.toString(CsvFiles.CP932)).isEqualTo("会社名,備考\r\n髙橋①,10～20－5\r\n〓野〓家,ok\r\n");
    }
}
