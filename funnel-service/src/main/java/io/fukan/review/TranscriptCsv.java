package io.fukan.review;

import io.fukan.conversation.Utterances;
import io.fukan.ingest.file.CsvFormat;
import io.fukan.ingest.file.CsvSource;
import io.fukan.ingest.file.Header;
import io.fukan.ingest.file.Row;
import io.fukan.ingest.file.RowReader;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.record.InvalidValue;
import io.fukan.text.Folding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows with a column each for speaker, start, end and text, found by their headers; other columns are passed over. */
final class TranscriptCsv {

    private static final Set<String> SPEAKER = Set.of("speaker", "label", "channel", "話者", "発話者", "話し手", "発言者");
    private static final Set<String> START =
            Set.of("start", "from", "start_time", "starttime", "開始", "開始時刻", "開始時間", "開始秒");
    private static final Set<String> END = Set.of("end", "to", "end_time", "endtime", "終了", "終了時刻", "終了時間", "終了秒");
    private static final Set<String> TEXT =
            Set.of("text", "transcript", "content", "発言", "発話", "内容", "テキスト", "文字起こし", "発言内容");

    private TranscriptCsv() {}

    static void read(CsvSource file, CsvFormat format, Utterances utterances)
            throws IOException, UnreadableFileException {
        try (RowReader rows = RowReader.open(file, format, Set.of())) {
            int speaker = column(rows.headers(), SPEAKER);
            int start = column(rows.headers(), START);
            int end = column(rows.headers(), END);
            int text = column(rows.headers(), TEXT);
            while (rows.hasNext()) {
                Row row = rows.next();
                if (row.problem().isPresent()) {
                    throw new InvalidValue(TranscriptFiles.FIELD, "TRANSCRIPT_ROW", row.number(), row.line());
                }
                List<String> fields = row.fields();
                utterances.add(
                        fields.get(speaker),
                        ClockText.seconds(fields.get(start)),
                        ClockText.seconds(fields.get(end)),
                        fields.get(text));
            }
        }
    }

    private static int column(List<Header> headers, Set<String> names) {
        Optional<Header> header = headers.stream()
                .filter(one ->
                        names.stream().map(Folding::fold).anyMatch(name -> name.equals(Folding.fold(one.name()))))
                .findFirst();
        return header.map(Header::index)
                .orElseThrow(() -> new InvalidValue(TranscriptFiles.FIELD, "TRANSCRIPT_COLUMNS"));
    }
}
