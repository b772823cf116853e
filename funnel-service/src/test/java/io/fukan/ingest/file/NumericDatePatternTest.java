package io.fukan.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumericDatePatternTest {

    private static final List<String> PATTERNS = List.of(
            "yyyy/M/d",
            "M/d/yyyy",
            "d-M-yy",
            "MM-dd-yyyy",
            "yyyyMMdd",
            "yyyyMMddHHmmss",
            "yyyy年M月d日",
            "yyyy/M/d H:mm",
            "dd.MM.yyyy HH:mm:ss");

    @Test
    void agreesWithTheFormatterOnWhateverIsWritten() {
        Random random = new Random(7);
        for (String pattern : PATTERNS) {
            assertThat(NumericDatePattern.of(pattern)).as(pattern).isPresent();
            DateFormat format = DateFormat.of(pattern);
            int read = 0;
            for (int i = 0; i < 20_000; i++) {
                String text = written(pattern, random);
                Optional<DateFormat.Reading> fast = format.read(text);
                assertThat(fast).as(pattern + " " + text).isEqualTo(format.readByFormatter(text));
                read += fast.isPresent() ? 1 : 0;
            }
            assertThat(read).as(pattern).isGreaterThan(1_000);
        }
    }

    @Test
    void leavesTheRestToTheFormatter() {
        for (String pattern :
                List.of("d MMM yyyy", "Gy/M/d", "yyyy/M/d[ H:mm]", "yMd", "yyyy-'W'MM-dd", "h:mm a", "M/d")) {
            assertThat(NumericDatePattern.of(pattern)).as(pattern).isEmpty();
        }
    }

    /** Fills the pattern with numbers that are mostly but not always sound, of mostly but not always the right width. */
    private static String written(String pattern, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); ) {
            char letter = pattern.charAt(i);
            int width = 1;
            while (i + width < pattern.length() && pattern.charAt(i + width) == letter) {
                width++;
            }
            i += width;
            text.append(
                    switch (letter) {
                        case 'y' -> width == 4 ? padded(1890 + random.nextInt(230), 4) : padded(random.nextInt(100), 2);
                        case 'M' -> padded(random.nextInt(14), random.nextInt(20) == 0 ? 3 - width : width);
                        case 'd' -> padded(random.nextInt(33), width);
                        case 'H' -> padded(random.nextInt(25), width);
                        case 'm', 's' -> padded(random.nextInt(61), width);
                        default -> String.valueOf(letter);
                    });
        }
        return text.toString();
    }

    private static String padded(int number, int width) {
        return String.format("%0" + width + "d", number);
    }
}
