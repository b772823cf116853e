package io.fukan.web.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small line of recent values, as the points of an SVG polyline 64 wide and 18 high.
 *
 * @param points empty where fewer than two values are known
 */
public record Sparkline(String points) {

    private static final double WIDTH = 64;
    private static final double HEIGHT = 18;
    private static final double MARGIN = 2;

    public static Sparkline of(List<@Nullable BigDecimal> values) {
        List<BigDecimal> known = values.stream().filter(Objects::nonNull).toList();
        if (known.size() < 2) {
            return new Sparkline("");
        }
        double least = known.stream().mapToDouble(BigDecimal::doubleValue).min().orElseThrow();
        double most = known.stream().mapToDouble(BigDecimal::doubleValue).max().orElseThrow();
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value != null) {
                double x = WIDTH * i / (values.size() - 1);
                double share = most == least ? 0.5 : (value.doubleValue() - least) / (most - least);
                points.add(String.format(Locale.ROOT, "%.1f,%.1f", x, HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)));
            }
        }
        return new Sparkline(String.join(" ", points));
    }
}
