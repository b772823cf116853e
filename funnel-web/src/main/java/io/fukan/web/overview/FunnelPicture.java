package io.fukan.web.overview;

import io.fukan.funnel.StageFigures;
import io.fukan.quality.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The funnel drawn to the columns of its matrix: at each stage quality, general and unclassified leads stacked around a middle
 * line, and between stages the flow of each. Lengths are in units of the drawing, whose width is one column per stage.
 *
 * @param width of the drawing
 * @param height of the drawing
 * @param bars one for each stage and quality that has leads
 * @param flows between the bars of neighbouring stages
 * @param most the largest stage's count, at least 1
 */
public record FunnelPicture(int width, int height, List<Bar> bars, List<Flow> flows, long most) {

    private static final int COLUMN = 150;
    private static final int BAR = 92;
    private static final int HEIGHT = 168;
    private static final double TALLEST = 148;
    private static final double GAP = 1.5;

    /** A stage's share of one quality. */
    public record Bar(String quality, double x, double y, double width, double height) {

        double bottom() {
            return y + height;
        }

        double right() {
            return x + width;
        }
    }

    /** The band that leads from one bar to the next, as the path of an SVG. */
    public record Flow(String quality, String path) {}

    static FunnelPicture of(List<StageFigures> stages) {
        long most = Math.max(
                1, stages.stream().mapToLong(s -> s.total().count()).max().orElse(1));
        List<List<Bar>> columns = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            columns.add(column(i, stages.get(i), TALLEST / most));
        }
        List<Flow> flows = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            flows.addAll(between(columns.get(i - 1), columns.get(i)));
        }
        List<Bar> bars = columns.stream().flatMap(List::stream).toList();
        return new FunnelPicture(COLUMN * stages.size(), HEIGHT, bars, flows, most);
    }

    private static List<Bar> column(int index, StageFigures stage, double scale) {
        double y = (HEIGHT - stage.total().count() * scale) / 2;
        List<Bar> bars = new ArrayList<>();
        for (Quality quality : Quality.values()) {
            double height = stage.part(quality).count() * scale;
            if (height > 0) {
                double visible = Math.max(height - GAP, 1);
                bars.add(new Bar(css(quality), index * COLUMN + (COLUMN - BAR) / 2.0, y, BAR, visible));
            }
            y += height;
        }
        return bars;
    }

    private static List<Flow> between(List<Bar> left, List<Bar> right) {
        List<Flow> flows = new ArrayList<>();
        for (Bar from : left) {
            right.stream()
                    .filter(to -> to.quality().equals(from.quality()))
                    .map(to -> new Flow(from.quality(), path(from, to)))
                    .forEach(flows::add);
        }
        return flows;
    }

    private static String path(Bar from, Bar to) {
        double middle = (from.right() + to.x()) / 2;
        return String.format(
                Locale.ROOT,
                "M%1$.1f,%2$.1f C%3$.1f,%2$.1f %3$.1f,%5$.1f %4$.1f,%5$.1f L%4$.1f,%6$.1f C%3$.1f,%6$.1f %3$.1f,%7$.1f %1$.1f,%7$.1fZ",
                from.right(),
                from.y(),
                middle,
                to.x(),
                to.y(),
                to.bottom(),
                from.bottom());
    }

    private static String css(Quality quality) {
        return quality.name().toLowerCase(Locale.ROOT);
    }
}
