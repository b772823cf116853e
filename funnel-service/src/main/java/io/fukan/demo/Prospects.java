package io.fukan.demo;

import io.fukan.demo.Firm.Fit;
import io.fukan.quality.Quality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the person and the company for a lead that the quality rule shall judge in a given way. */
final class Prospects {

    /** Departments that buy what the company sells. */
    static final List<String> BUYING_DEPARTMENTS = Lines.of("departments").stream()
            .filter(line -> line.says("buying"))
            .map(line -> line.text("name"))
            .toList();

    private final Firms firms;
    private final List<Lines> surnames = Lines.of("surnames");
    private final List<Lines> givenNames = Lines.of("given-names");
    private final List<Lines> departments = Lines.of("departments");
    private final List<Lines> titles = Lines.of("titles");

    Prospects(Firms firms) {
        this.firms = firms;
    }

    Prospect of(int number, Quality quality, Draw draw) {
        return switch (quality) {
            case QUALITY -> person(number, firms.pick(Fit.TARGET, draw), buyer(draw), draw);
            case GENERAL ->
                draw.chance(0.62)
                        ? person(number, firms.pick(Fit.OFF, draw), draw.chance(0.5) ? buyer(draw) : other(draw), draw)
                        : person(number, firms.pick(Fit.TARGET, draw), other(draw), draw);
            case UNCLASSIFIED -> unclear(number, draw);
        };
    }

    private Prospect unclear(int number, Draw draw) {
        double kind = draw.unit();
        if (kind < 0.45) {
            return person(number, firms.pick(Fit.UNKNOWN, draw), buyer(draw), draw);
        }
        Post unknown = new Post(null, null);
        return person(number, kind < 0.8 ? firms.pick(Fit.TARGET, draw) : null, unknown, draw);
    }

    private record Post(
            @Nullable String department, @Nullable String title) {}

    private Post buyer(Draw draw) {
        boolean byDepartment = draw.chance(0.7);
        boolean byRank = !byDepartment || draw.chance(0.45);
        return post(byDepartment, byRank, draw);
    }

    private Post other(Draw draw) {
        return post(false, false, draw);
    }

    private Post post(boolean buying, boolean deciding, Draw draw) {
        Lines department = draw.pick(
                departments.stream().filter(d -> d.says("buying") == buying).toList(), d -> d.number("weight"));
        Lines title = draw.pick(
                titles.stream().filter(t -> t.says("deciding") == deciding).toList(), t -> t.number("weight"));
        return new Post(department.text("name"), title.text("name"));
    }

    private Prospect person(int number, @Nullable Firm firm, Post post, Draw draw) {
        Lines last = draw.pickEarly(surnames);
        Lines first = draw.pick(givenNames);
        String site = firm == null ? "mail.example.jp" : firm.site();
        return new Prospect(
                "P-%05d".formatted(number),
                firm,
                last.text("name"),
                first.text("name"),
                last.text("kana"),
                first.text("kana"),
                "%s.%s.%d@%s".formatted(first.text("romaji"), last.text("romaji"), number, site),
                firm == null || draw.chance(0.25) ? null : firm.phone(),
                post.department(),
                post.title());
    }
}
