package io.fukan.ingest.file;

import java.util.Map;
import java.util.Optional;

/** Words for yes and no. */
final class TruthText {

    private static final Map<String, Boolean> WORDS = Map.ofEntries(
            Map.entry("true", true),
            Map.entry("false", false),
            Map.entry("yes", true),
            Map.entry("no", false),
            Map.entry("y", true),
            Map.entry("n", false),
            Map.entry("はい", true),
            Map.entry("いいえ", false),
            Map.entry("有", true),
            Map.entry("無", false),
            Map.entry("有り", true),
            Map.entry("無し", false),
            Map.entry("あり", true),
            Map.entry("なし", false),
            Map.entry("参加", true),
            Map.entry("不参加", false),
            Map.entry("出席", true),
            Map.entry("欠席", false),
            Map.entry("○", true),
            Map.entry("×", false));

    private static final Map<String, Boolean> DIGITS = Map.of("1", true, "0", false, "1.0", true, "0.0", false);

    private TruthText() {}

    static Optional<Boolean> read(String text) {
        Optional<Boolean> word = readWord(text);
        return word.isPresent() ? word : Optional.ofNullable(DIGITS.get(Text.narrow(text)));
    }

    /** Without 1 and 0, which in a column of unknown meaning are more likely numbers. */
    static Optional<Boolean> readWord(String text) {
        return text.length() > 5 ? Optional.empty() : Optional.ofNullable(WORDS.get(Text.fold(text)));
    }
}
