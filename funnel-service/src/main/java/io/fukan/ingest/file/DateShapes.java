package io.fukan.ingest.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the dates of a whole column are written. Where day and month could be either way round nothing is guessed: all
 * possibilities are given, for a person to choose.
 *
 * @param candidates lists of formats; the formats of one list together read the whole column. Empty for ISO dates, which need
 *     no format; several lists mean that someone must choose, the most plausible standing first
 * @param unreadable values that none of the candidates reads
 * @param example the first such value
 */
public record DateShapes(
        Verdict verdict, List<List<String>> candidates, long readable, long unreadable, Optional<String> example) {

    /** What can be said about the column. */
    public enum Verdict {
        /** No dates, or no values at all. */
        NOT_DATES,
        /** Only ISO dates: no format needed. */
        ISO,
        /** One list of formats reads the column. */
        CLEAR,
        /** Several do, with different results: ask. */
        AMBIGUOUS
    }

    /** Gathers the values of a column one by one, in memory that does not grow with their number. */
    public static final class Collector {

        private static final int GIVE_UP_AFTER = 200;
        private static final int MOST_SHAPES = 8;

        private final Map<List<String>, Shape> shapes = new LinkedHashMap<>();
        private long iso;
        private long unreadable;
        private Optional<String> example = Optional.empty();
        private boolean givenUp;

        /** @param value a cell that is not blank */
        public void add(String value) {
            if (givenUp) {
                return;
            }
            String text = Text.narrow(Text.strip(value));
            List<String> patterns;
            if (DateFormat.readIso(text).isPresent()) {
                iso++;
            } else if ((patterns = DatePatterns.matching(text)).isEmpty() || !addTo(patterns, text)) {
                unreadable++;
                example = example.or(() -> Optional.of(Problem.shown(value)));
                givenUp = unreadable > GIVE_UP_AFTER
                        && unreadable
                                > iso
                                        + shapes.values().stream()
                                                .mapToLong(shape -> shape.count)
                                                .sum();
            }
        }

        private boolean addTo(List<String> patterns, String text) {
            Shape shape = shapes.get(patterns);
            if (shape == null) {
                if (shapes.size() == MOST_SHAPES) {
                    return false;
                }
                shape = new Shape(patterns);
                shapes.put(patterns, shape);
            }
            return shape.add(text);
        }

        public DateShapes shapes() {
            long read = iso + shapes.values().stream().mapToLong(Shape::read).sum();
            long missed = unreadable
                    + shapes.values().stream()
                            .mapToLong(shape -> shape.count - shape.read())
                            .sum();
            if (givenUp || read == 0 || missed > read) {
                return new DateShapes(Verdict.NOT_DATES, List.of(), givenUp ? 0 : read, missed, example);
            }
            Optional<String> missedExample = example.or(() -> shapes.values().stream()
                    .flatMap(shape -> shape.misfit().stream())
                    .findFirst());
            List<List<String>> lists = lists();
            Verdict verdict = shapes.isEmpty() ? Verdict.ISO : lists.size() == 1 ? Verdict.CLEAR : Verdict.AMBIGUOUS;
            return new DateShapes(verdict, shapes.isEmpty() ? List.of() : lists, read, missed, missedExample);
        }

        /** Every choice of one format per shape; those that keep day and month in one order first. */
        private List<List<String>> lists() {
            List<List<String>> lists = List.of(List.of());
            for (Shape shape : shapes.values()) {
                List<List<String>> longer = new ArrayList<>();
                for (List<String> list : lists) {
                    for (String pattern : shape.best()) {
                        List<String> extended = new ArrayList<>(list);
                        extended.add(pattern);
                        longer.add(extended);
                    }
                }
                lists = longer.size() > 64 ? longer.subList(0, 64) : longer;
            }
            return lists.stream()
                    .map(list -> list.stream().distinct().toList())
                    .distinct()
                    .sorted(Comparator.comparing(list -> !DatePatterns.keepOneOrder(list)))
                    .toList();
        }
    }

    /** The values written in one way, and how many of them each candidate pattern reads. */
    private static final class Shape {

        private final List<String> patterns;
        private final long[] fits;
        private final String[] misfits;
        private long count;

        Shape(List<String> patterns) {
            this.patterns = patterns;
            this.fits = new long[patterns.size()];
            this.misfits = new String[patterns.size()];
        }

        boolean add(String text) {
            boolean any = false;
            for (int i = 0; i < fits.length; i++) {
                if (DatePatterns.reads(patterns.get(i), text)) {
                    fits[i]++;
                    any = true;
                } else if (misfits[i] == null) {
                    misfits[i] = Problem.shown(text);
                }
            }
            count += any ? 1 : 0;
            return any;
        }

        long read() {
            long most = 0;
            for (long fit : fits) {
                most = Math.max(most, fit);
            }
            return most;
        }

        List<String> best() {
            List<String> best = new ArrayList<>();
            for (int i = 0; i < fits.length; i++) {
                if (fits[i] == read()) {
                    best.add(patterns.get(i));
                }
            }
            return best;
        }

        Optional<String> misfit() {
            return Optional.ofNullable(misfits[patterns.indexOf(best().get(0))]);
        }
    }
}
