package io.fukan.ingest.file;

import io.fukan.ingest.file.EncodingGuess.Evidence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Byte order mark, then the zero bytes of UTF-16, then strict UTF-8 over the whole file, then CP932. */
final class EncodingDetector {

    private static final int HEAD = 8192;
    private static final Map<Charset, byte[]> MARKS = marks();

    private EncodingDetector() {}

    static EncodingGuess detect(CsvSource source) throws IOException, UnreadableFileException {
        byte[] head = head(source);
        rejectOtherFormats(head);
        Charset marked = markedBy(head);
        if (marked != null) {
            return new EncodingGuess(marked, Evidence.BYTE_ORDER_MARK, decode(source, marked).malformed);
        }
        Charset utf16 = utf16ByZeroBytes(head);
        if (utf16 != null) {
            return new EncodingGuess(utf16, Evidence.ZERO_BYTES, decode(source, utf16).malformed);
        }
        Count utf8 = decode(source, StandardCharsets.UTF_8);
        if (utf8.malformed == 0) {
            return new EncodingGuess(StandardCharsets.UTF_8, Evidence.VALID_UTF8, 0);
        }
        // Text in another encoding hardly ever forms valid multi-byte UTF-8; a few bad bytes among many good are
        // damage.
        if (utf8.nonAscii > 10 * utf8.malformed) {
            return new EncodingGuess(StandardCharsets.UTF_8, Evidence.DAMAGED_UTF8, utf8.malformed);
        }
        Count cp932 = decode(source, Encodings.CP932);
        boolean japanese = cp932.malformed == 0
                && cp932.isolated * 2 <= cp932.nonAscii
                && cp932.halfWidth * 10 <= cp932.nonAscii * 7;
        return new EncodingGuess(Encodings.CP932, japanese ? Evidence.VALID_CP932 : Evidence.UNSURE, cp932.malformed);
    }

    static EncodingGuess chosen(CsvSource source, String name) throws IOException, UnreadableFileException {
        Charset charset = Encodings.byName(name);
        byte[] head = head(source);
        rejectOtherFormats(head);
        Charset marked = markedBy(head);
        // "UTF-16" alone leaves the byte order to the mark.
        if (marked != null && name.strip().equalsIgnoreCase("utf-16")) {
            charset = marked;
        }
        return new EncodingGuess(charset, Evidence.CHOSEN, decode(source, charset).malformed);
    }

    private static byte[] head(CsvSource source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(HEAD);
        }
    }

    private static void rejectOtherFormats(byte[] head) throws UnreadableFileException {
        if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TEXT_FILE, "Excel / ZIP"));
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TEXT_FILE, "PDF"));
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TEXT_FILE, "PNG"));
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TEXT_FILE, "JPEG"));
        }
        if (startsWith(head, 0x1F, 0x8B)) {
            throw new UnreadableFileException(Problem.of(ProblemCode.NOT_A_TEXT_FILE, "gzip"));
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset markedBy(byte[] head) {
        for (Map.Entry<Charset, byte[]> mark : MARKS.entrySet()) {
            if (startsWith(head, unsigned(mark.getValue()))) {
                return mark.getKey();
            }
        }
        return null;
    }

    private static int[] unsigned(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] & 0xFF;
        }
        return values;
    }

    private static Map<Charset, byte[]> marks() {
        // UTF-32LE first: its mark begins with that of UTF-16LE.
        Map<Charset, byte[]> marks = new LinkedHashMap<>();
        marks.put(StandardCharsets.UTF_8, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        marks.put(Charset.forName("UTF-32LE"), new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
        marks.put(StandardCharsets.UTF_16LE, new byte[] {(byte) 0xFF, (byte) 0xFE});
        marks.put(StandardCharsets.UTF_16BE, new byte[] {(byte) 0xFE, (byte) 0xFF});
        return marks;
    }

    /**
     * Separators, digits and line ends have a zero byte in UTF-16, always on the same side. A text with a few stray NULs is
     * told apart by decoding: it would give no line end or separator.
     */
    private static @Nullable Charset utf16ByZeroBytes(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int most = Math.max(even, odd);
        if (most < 3 || most * 50 < head.length || Math.min(even, odd) * 10 > most) {
            return null;
        }
        Charset charset = odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        String text = new String(head, charset);
        return text.chars().anyMatch(c -> c == '\n' || c == '\r' || c == ',' || c == '\t' || c == ';') ? charset : null;
    }

    private static Count decode(CsvSource source, Charset charset) throws IOException {
        try (DecodingReader reader = new DecodingReader(source.open(), charset)) {
            Count count = new Count();
            char[] chars = new char[1 << 14];
            for (int n = reader.read(chars, 0, chars.length); n >= 0; n = reader.read(chars, 0, chars.length)) {
                count.add(chars, n);
            }
            count.malformed = reader.malformed();
            return count;
        }
    }

    /**
     * What a decoding gave. Western text read as CP932 shows as single odd characters inside words ("S縊 Paulo"), while
     * Japanese stands in runs: {@code isolated} counts characters beyond ASCII that touch a Latin letter and no other such
     * character. EUC-JP shows as half-width katakana.
     */
    private static final class Count {
        long nonAscii;
        long isolated;
        long halfWidth;
        long malformed;

        void add(char[] chars, int length) {
            for (int i = 0; i < length; i++) {
                char c = chars[i];
                if (c > 0x7F && c != DecodingReader.MALFORMED) {
                    nonAscii++;
                    halfWidth += c >= 0xFF61 && c <= 0xFF9F ? 1 : 0;
                    char before = i > 0 ? chars[i - 1] : ' ';
                    char after = i + 1 < length ? chars[i + 1] : ' ';
                    if (before <= 0x7F && after <= 0x7F && (isLatin(before) || isLatin(after))) {
                        isolated++;
                    }
                }
            }
        }

        private static boolean isLatin(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }
}
