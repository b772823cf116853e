package io.fukan.ingest.file;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;

/** Names of encodings as people and other programs write them. */
final class Encodings {

    static final String AUTO = "auto";
    static final Charset CP932 = Charset.forName("windows-31j");

    /** Files labelled Shift_JIS nearly always hold the Windows additions (①, ㈱, 髙), which strict Shift_JIS lacks. */
    private static final Map<String, Charset> ALIASES = Map.ofEntries(
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("utf8bom", StandardCharsets.UTF_8),
            Map.entry("utf8sig", StandardCharsets.UTF_8),
            Map.entry("utf16", StandardCharsets.UTF_16LE),
            Map.entry("cp932", CP932),
            Map.entry("ms932", CP932),
            Map.entry("windows31j", CP932),
            Map.entry("shiftjis", CP932),
            Map.entry("sjis", CP932));

    private Encodings() {}

    /** @throws UnreadableFileException with UNKNOWN_ENCODING when this JVM has no such encoding */
    static Charset byName(String name) throws UnreadableFileException {
        String key = name.strip().toLowerCase(Locale.ROOT);
        Charset alias = ALIASES.get(key.replaceAll("[-_ ]", ""));
        if (alias != null) {
            return alias;
        }
        try {
            return Charset.forName(key);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadableFileException(Problem.at("encoding", ProblemCode.UNKNOWN_ENCODING, name));
        }
    }

    static String nameOf(Charset charset) {
        return charset.equals(CP932) ? "cp932" : charset.name().toLowerCase(Locale.ROOT);
    }
}
