package io.fukan.review;

import io.fukan.conversation.Utterance;
import io.fukan.conversation.Utterances;
import io.fukan.ingest.file.CsvFormat;
import io.fukan.ingest.file.CsvSource;
import io.fukan.ingest.file.FileProbe;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.record.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads a transcript that somebody uploads: JSON or CSV of speaker, start, end and text, in UTF-8 or CP932. What cannot be read
 * is refused with the line concerned.
 */
@Component
public class TranscriptFiles {

    /** Largest file; a day of talking in JSON is smaller. */
    public static final int MOST_MEGABYTES = 10;

    static final String FIELD = "file";
    private static final long MOST_BYTES = MOST_MEGABYTES * 1024L * 1024L;

    /**
     * What a file says.
     *
     * @param utterances by start
     * @param reordered whether the file told them in another order
     */
    public record Read(List<Utterance> utterances, boolean reordered) {}

    /**
     * Reads a file.
     *
     * @param size in bytes, so that nothing is read of what is too large
     * @throws InvalidValue at {@code file} or {@code segments}
     */
    public Read read(CsvSource file, long size) throws IOException {
        if (size > MOST_BYTES) {
            throw new InvalidValue(FIELD, "FILE_TOO_LARGE", MOST_MEGABYTES);
        }
        Utterances utterances = new Utterances();
        try {
            CsvFormat format = FileProbe.automatic().format(file);
            if (isJson(file, format)) {
                try (InputStream bytes = file.open();
                        Reader text = new InputStreamReader(bytes, format.charset())) {
                    TranscriptJson.read(withoutMark(text), utterances);
                }
            } else {
                TranscriptCsv.read(file, format, utterances);
            }
        } catch (UnreadableFileException unreadable) {
            throw new InvalidValue(FIELD, unreadable.isOfAnEmptyFile() ? "TRANSCRIPT_EMPTY" : "TRANSCRIPT_UNREADABLE");
        }
        return new Read(utterances.byStart(), !utterances.areOrdered());
    }

    private static boolean isJson(CsvSource file, CsvFormat format) throws IOException {
        try (InputStream bytes = file.open();
                Reader text = withoutMark(new InputStreamReader(bytes, format.charset()))) {
            int first = text.read();
            while (first >= 0 && Character.isWhitespace(first)) {
                first = text.read();
            }
            return first == '{' || first == '[';
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }
}
