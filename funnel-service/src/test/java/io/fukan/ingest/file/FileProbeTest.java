package io.fukan.ingest.file;

import static io.fukan.ingest.file.CsvFiles.CP932;
import static io.fukan.ingest.file.CsvFiles.bytes;
import static io.fukan.ingest.file.CsvFiles.raw;
import static io.fukan.ingest.file.CsvFiles.text;
import static io.fukan.ingest.file.CsvFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fukan.ingest.file.EncodingGuess.Evidence;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileProbeTest {

    private static final String JAPANESE = "会社名,流入経路,備考\r\n株式会社青葉,展示会,①㈱髙橋様\r\n有限会社みなと,紹介,\r\n";

    @Test
    void readsUtf8WithAndWithoutMark() throws Exception {
        FileReport plain = report(text(JAPANESE));
        assertThat(plain.encoding().evidence()).isEqualTo(Evidence.VALID_UTF8);
        assertThat(plain.headers()).extracting(Header::name).containsExactly("会社名", "流入経路", "備考");
        assertThat(plain.rows()).isEqualTo(2);

        FileReport marked = report(bytes(raw(0xEF, 0xBB, 0xBF), utf8(JAPANESE)));
        assertThat(marked.encoding().evidence()).isEqualTo(Evidence.BYTE_ORDER_MARK);
        assertThat(marked.headers()).extracting(Header::name).containsExactly("会社名", "流入経路", "備考");
    }

    @Test
    void findsTheFirstHeaderBehindAMarkAndQuotes() throws Exception {
        FileReport report = report(bytes(raw(0xEF, 0xBB, 0xBF), utf8("\"id\",\"name\"\n1,a\n")));
        assertThat(report.headers()).extracting(Header::name).containsExactly("id", "name");
    }

    @Test
    void fallsBackToCp932WithItsWindowsLetters() throws Exception {
        FileReport report = report(text(JAPANESE, CP932));
        assertThat(report.format().encoding()).isEqualTo("cp932");
        assertThat(report.encoding().certain()).isTrue();
        assertThat(report.sample().get(0).fields()).containsExactly("株式会社青葉", "展示会", "①㈱髙橋様");
    }

    @Test
    void readsUtf16InBothOrdersWithAndWithoutMark() throws Exception {
        String tabbed = JAPANESE.replace(',', '\t');
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            for (String mark : new String[] {"", "\uFEFF"}) {
                FileReport report = report(text(mark + tabbed, charset));
                assertThat(report.format()).isEqualTo(new CsvFormat(charset, '\t'));
                assertThat(report.sample().get(1).fields()).containsExactly("有限会社みなと", "紹介", "");
            }
        }
    }

    @Test
    void doesNotTakeAFewNulsForUtf16() throws Exception {
        FileReport report = report(text("id,name\n1,a\u0000b\n2,c\u0000d\n3,e\u0000\n"));
        assertThat(report.format().charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(report.problems()).containsEntry(ProblemCode.NUL_CHARACTER, 3L);
    }

    @Test
    void looksAtTheWholeFileBeforeCallingItUtf8() throws Exception {
        String ascii = "id,name\n" + "1,plain\n".repeat(100_000);
        FileReport report = report(bytes(utf8(ascii), "2,株式会社青葉".getBytes(CP932)));
        assertThat(report.format().charset()).isEqualTo(CP932);
    }

    @Test
    void keepsUtf8ThatBrokeOffInTheMiddleOfALetter() throws Exception {
        byte[] whole = utf8(JAPANESE.repeat(20) + "青葉,紹介,終");
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        FileReport report = report(bytes(cut));
        assertThat(report.encoding().evidence()).isEqualTo(Evidence.DAMAGED_UTF8);
        assertThat(report.problems()).containsEntry(ProblemCode.BAD_ENCODING, 1L);
    }

    @Test
    void admitsThatWesternTextMayNotBeCp932() throws Exception {
        String western = "name,city\nJosé,São Paulo\nZoë,Besançon\nRené,Málaga\n";
        assertThat(report(text(western, Charset.forName("windows-1252")))
                        .encoding()
                        .certain())
                .isFalse();
        FileReport chosen = FileProbe.choosing("windows-1252", "auto")
                .report(text(western, Charset.forName("windows-1252")), Set.of());
        assertThat(chosen.sample().get(0).fields()).containsExactly("José", "São Paulo");
    }

    @Test
    void asksAboutOtherJapaneseEncodingsToo() throws Exception {
        CsvSource eucJp = text("name,memo\nあおば,ひらがなのメモです\n", Charset.forName("EUC-JP"));
        assertThat(report(eucJp).encoding().certain()).isFalse();
        FileReport chosen = FileProbe.choosing("EUC-JP", "auto").report(eucJp, Set.of());
        assertThat(chosen.sample().get(0).fields()).containsExactly("あおば", "ひらがなのメモです");
    }

    @Test
    void saysAtOnceThatTheHeaderCannotBeReadInTheEncoding() {
        assertUnreadable(FileProbe.choosing("utf-8", "auto"), text("名前,id\nx,1\n", CP932), ProblemCode.BAD_ENCODING);
    }

    @Test
    void composesHeadersThatMacOsTookApart() throws Exception {
        FileReport report = report(text("テ\u3099ータ,id\n1,2\n"));
        assertThat(report.headers().get(0).name()).isEqualTo("データ");
    }

    @Test
    void letsAChoiceWinAndCountsWhatDoesNotFitIt() throws Exception {
        FileReport report = FileProbe.choosing("utf-8", ",").report(text("id,name\n1,青葉\n2,ok\n", CP932), Set.of());
        assertThat(report.encoding().evidence()).isEqualTo(Evidence.CHOSEN);
        assertThat(report.problems()).containsExactly(java.util.Map.entry(ProblemCode.BAD_ENCODING, 1L));
        Row bad = report.sample().get(0);
        assertThat(bad.problem().orElseThrow().column()).isEqualTo("name");
        assertThat(bad.fields().get(0)).isEqualTo("1");
    }

    @Test
    void understandsTheUsualNamesOfShiftJisAndRefusesUnknownOnes() throws Exception {
        for (String name : new String[] {"Shift_JIS", "SJIS", "cp932", "MS932", "windows-31j"}) {
            assertThat(FileProbe.choosing(name, "auto")
                            .format(text(JAPANESE, CP932))
                            .charset())
                    .isEqualTo(CP932);
        }
        assertUnreadable(FileProbe.choosing("utf-9", "auto"), text(JAPANESE), ProblemCode.UNKNOWN_ENCODING);
        assertUnreadable(FileProbe.choosing("auto", "::"), text(JAPANESE), ProblemCode.UNKNOWN_SEPARATOR);
    }

    @Test
    void choosesTheSeparatorThatCutsAllRowsAlike() throws Exception {
        assertThat(format("a;b;c\n1,5;2,5;x\n3,5;4,5;y\n").separator()).isEqualTo(';');
        assertThat(format("a,b\n\"x;y;z\",1\n\"p;q\",2\n").separator()).isEqualTo(',');
        assertThat(format("a\tb\nx, y, z\t1\np\t2\n").separator()).isEqualTo('\t');
        assertThat(format("name\nAoba\nMinato\n").separator()).isEqualTo(',');
        assertThat(format("sep=;\na;b\n1,1;2\n").separator()).isEqualTo(';');
        assertThat(report(text("sep=;\na;b\n1,1;2\n")).headers()).hasSize(2);
    }

    @Test
    void namesUnnamedAndRepeatedHeaders() throws Exception {
        FileReport report = report(text(" id ,,メモ,メモ,column_5,\n1,2,3,4,5,6\n"));
        assertThat(report.headers())
                .extracting(Header::name)
                .containsExactly("id", "column_2", "メモ", "メモ_2", "column_5", "column_6");
        assertThat(report.headers())
                .extracting(Header::naming)
                .containsExactly(
                        Header.Naming.AS_WRITTEN,
                        Header.Naming.UNNAMED,
                        Header.Naming.AS_WRITTEN,
                        Header.Naming.REPEATED,
                        Header.Naming.AS_WRITTEN,
                        Header.Naming.UNNAMED);
    }

    @Test
    void offersToUnwrapRowsThatAreWrappedWhole() throws Exception {
        CsvSource file = text("id,name,memo\n\"1,青葉,\"\"a,b\"\"\"\n\"2,港,x\"\n3,plain,y\n");
        FileReport report = report(file);
        assertThat(report.format().separator()).isEqualTo(',');
        assertThat(report.wrapped()).isTrue();
        assertThat(report.wrappedRows()).isEqualTo(2);
        assertThat(report.problems()).containsEntry(ProblemCode.WRAPPED_ROW, 2L);

        FileReport repaired = FileProbe.automatic().report(file, Set.of(Repair.WRAPPED_ROWS));
        assertThat(repaired.problems()).isEmpty();
        assertThat(repaired.sample().get(0).fields()).containsExactly("1", "青葉", "a,b");
    }

    @Test
    void seesThroughAWrappedHeader() throws Exception {
        FileReport report = report(text("\"id;name;memo\"\n\"1;青葉;\"\"a;b\"\"\"\n"));
        assertThat(report.headerWrapped()).isTrue();
        assertThat(report.format().separator()).isEqualTo(';');
        assertThat(report.headers()).extracting(Header::name).containsExactly("id", "name", "memo");
    }

    @Test
    void refusesWhatIsNoCsv() {
        assertUnreadable(FileProbe.automatic(), bytes(raw('P', 'K', 3, 4, 20, 0)), ProblemCode.NOT_A_TEXT_FILE);
        assertUnreadable(FileProbe.automatic(), bytes(raw(0x1F, 0x8B, 8, 0)), ProblemCode.NOT_A_TEXT_FILE);
        assertUnreadable(FileProbe.automatic(), bytes(raw(0x89, 'P', 'N', 'G', 13, 10)), ProblemCode.NOT_A_TEXT_FILE);
        assertUnreadable(FileProbe.automatic(), bytes(raw(0xFF, 0xD8, 0xFF, 0xE0)), ProblemCode.NOT_A_TEXT_FILE);
        assertUnreadable(FileProbe.automatic(), text(""), ProblemCode.EMPTY_FILE);
        assertUnreadable(FileProbe.automatic(), text("\uFEFF\n\n"), ProblemCode.EMPTY_FILE);
        assertUnreadable(FileProbe.automatic(), text("\uFEFF  \n\n　\n"), ProblemCode.EMPTY_FILE);
        assertUnreadable(FileProbe.automatic(), text("a,".repeat(100_000) + "\n"), ProblemCode.COLUMN_LIMIT);
        assertUnreadable(FileProbe.automatic(), text("a,\"b\n"), ProblemCode.HEADER_UNREADABLE);
    }

    private static FileReport report(CsvSource source) throws Exception {
        return FileProbe.automatic().report(source, Set.of());
    }

    private static CsvFormat format(String text) throws Exception {
        return FileProbe.automatic().format(text(text));
    }

    private static void assertUnreadable(FileProbe probe, CsvSource source, ProblemCode code) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> probe.report(source, Set.of()))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo(code));
    }
}
