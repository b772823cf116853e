package io.fukan.demo;

import io.fukan.demo.Firm.Fit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The companies that leads come from. All names are made up; a likeness to a real company is chance. */
final class Firms {

    /** Employees in target, both included. */
    static final int LEAST = 51;

    static final int MOST = 5_000;

    /** Letters of the industries in target. */
    static final List<String> INDUSTRIES = Lines.of("industries").stream()
            .filter(line -> line.says("target"))
            .map(line -> line.text("code"))
            .toList();

    private static final Map<Fit, Integer> HOW_MANY = Map.of(Fit.TARGET, 1_050, Fit.OFF, 900, Fit.UNKNOWN, 300);

    private final long seed;
    private final List<Lines> words = Lines.of("firm-words");
    private final List<Lines> industries = Lines.of("industries");
    private final List<Lines> regions = Lines.of("prefectures");
    private final Set<String> taken = new HashSet<>();
    private final Map<Fit, List<Firm>> byFit = new EnumMap<>(Fit.class);

    Firms(long seed) {
        this.seed = seed;
        int number = 0;
        for (Fit fit : Fit.values()) {
            List<Firm> firms = new ArrayList<>();
            for (int i = 0; i < HOW_MANY.get(fit); i++) {
                firms.add(found(++number, fit));
            }
            byFit.put(fit, List.copyOf(firms));
        }
    }

    List<Firm> all() {
        return byFit.values().stream().flatMap(List::stream).toList();
    }

    /** Some of them ask more often than others. */
    Firm pick(Fit fit, Draw draw) {
        return draw.pickEarly(byFit.get(fit));
    }

    private Firm found(int number, Fit fit) {
        Draw draw = Draw.of(seed, "firm", number);
        boolean smallOrLarge = fit == Fit.OFF && draw.chance(0.6);
        boolean inTarget = fit != Fit.OFF || smallOrLarge;
        List<Lines> possible = industries.stream()
                .filter(line -> line.says("target") == inTarget)
                .toList();
        Lines industry = draw.pick(possible, line -> line.number("weight"));
        Lines region = draw.pick(regions, line -> line.number("weight"));
        boolean hidesSize = fit == Fit.UNKNOWN && draw.chance(0.7);
        boolean hidesIndustry = fit == Fit.UNKNOWN && !hidesSize;
        Lines word = draw.pick(words);
        String name = name(word.text("word"), industry, draw);
        return new Firm(
                "A-%04d".formatted(number),
                name,
                hidesIndustry ? null : industry.text("code"),
                hidesSize ? null : employees(smallOrLarge, draw),
                region.text("name"),
                phone(region.text("areaCode"), draw),
                "%s-%d.example.jp".formatted(word.text("romaji"), number),
                region.text("side").equals("east"),
                fit);
    }

    private static int employees(boolean offTarget, Draw draw) {
        if (offTarget) {
            return draw.chance(0.9) ? draw.between(3, LEAST - 1) : draw.between(52, 240) * 100;
        }
        int some = (int) Math.max(LEAST, Math.min(MOST, draw.around(260, 0.9)));
        return some > 300 ? some / 10 * 10 : some;
    }

    /** 株式会社 before or after; every name once. */
    private String name(String word, Lines industry, Draw draw) {
        List<String> endings = List.of(industry.text("endings").split("\\|"));
        while (true) {
            String body = word + (draw.chance(0.92) ? draw.pick(endings) : "ホールディングス");
            if (taken.add(body)) {
                return draw.chance(0.72) ? "株式会社" + body : body + (draw.chance(0.93) ? "株式会社" : "合同会社");
            }
            word = draw.pick(words).text("word");
        }
    }

    /**
     * A number in the right form that rings nowhere: exchanges that begin with 1 are not given out. Blank where the area code
     * together with that 1 would be another town's.
     */
    private static @Nullable String phone(String areaCode, Draw draw) {
        if (areaCode.isBlank() || draw.chance(0.2)) {
            return null;
        }
        int exchange = areaCode.length() == 2 ? draw.between(1000, 1999) : draw.between(100, 199);
        return "%s-%d-%04d".formatted(areaCode, exchange, draw.between(0, 9999));
    }
}
