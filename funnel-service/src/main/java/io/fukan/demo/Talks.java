package io.fukan.demo;

import io.fukan.demo.Medium.Pace;
import io.fukan.demo.Medium.Way;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is said in calls: {@code demo/talks.csv}. Some of us ask first and listen; others present the product first, speak
 * faster, and come to fewer appointments.
 */
final class Talks {

    private static final Duration KEPT = Duration.ofDays(75);
    private static final double RECORDED = 0.6;

    enum Ending {
        BOOK,
        LATER,
        REFUSE
    }

    private final World world;
    private final Map<String, TreeMap<String, List<Lines>>> parts = Lines.of("talks").stream()
            .collect(Collectors.groupingBy(
                    line -> line.text("part"),
                    Collectors.groupingBy(line -> line.text("variant"), TreeMap::new, Collectors.toList())));
    private final Map<String, List<Lines>> reviews =
            Lines.of("lessons").stream().collect(Collectors.groupingBy(line -> line.text("what")));

    Talks(World world) {
        this.world = world;
    }

    /** The words of a call that is made now; empty where nobody kept them. */
    Optional<Talk> of(Trail trail, Instant at, Colleague rep, Situation situation, Ending ending) {
        Draw draw = Draw.of(world.seed(), "talk", trail.inquiry.number());
        boolean kept = at.isAfter(world.timeline().now().minus(KEPT)) && trail.hasCome(at);
        if (!kept || !draw.chance(RECORDED)) {
            return Optional.empty();
        }
        double skill = rep.skillOn(world.timeline().day(at));
        boolean presents = draw.chance(Math.max(0.1, Math.min(0.9, (1.09 - skill) * 6)));
        Tape tape = new Tape(names(trail, rep), presents, draw);
        say(tape, "hello");
        say(tape, reason(trail));
        if (ending == Ending.REFUSE) {
            say(tape, presents ? "pitch" : "ask");
            say(tape, "refuse");
        } else {
            explore(tape, situation, presents);
            say(tape, ending == Ending.BOOK ? "book" : "later");
            say(tape, "bye");
        }
        BigDecimal pitch = BigDecimal.valueOf(Math.round(draw.around(presents ? 2.2 : 3.1, 0.18) * 10), 1);
        boolean shows = ending == Ending.BOOK && !presents && draw.chance(0.12);
        return Optional.of(new Talk(
                tape.words(),
                pitch,
                shows ? review("lesson", draw) : "",
                draw.chance(0.14) ? review("remark", draw) : ""));
    }

    private void explore(Tape tape, Situation situation, boolean presents) {
        say(tape, presents ? "pitch" : "ask");
        tape.prospect(situation.need().text("problem"));
        if (!presents) {
            tape.rep(situation.need().text("echo"));
            say(tape, "echo");
        }
        say(tape, situation.timing().said);
        say(tape, situation.decider().said);
        if (!presents) {
            say(tape, situation.budget().said);
        }
        if (situation.rival()) {
            say(tape, "rival");
        }
    }

    private static String reason(Trail trail) {
        if (trail.inquiry.medium().way() == Way.BDR) {
            return "cold";
        }
        Pace pace = trail.inquiry.medium().pace();
        return pace == Pace.WEB ? "web" : pace == Pace.WEBINAR ? "webinar" : "fair";
    }

    private void say(Tape tape, String part) {
        for (Lines line : tape.draw().pick(List.copyOf(parts.get(part).values()))) {
            if (line.text("who").equals("R")) {
                tape.rep(line.text("text"));
            } else {
                tape.prospect(line.text("text"));
            }
        }
    }

    private String review(String what, Draw draw) {
        return draw.pick(reviews.get(what)).text("text");
    }

    private static Map<String, String> names(Trail trail, Colleague rep) {
        Prospect who = trail.inquiry.who();
        String company = who.firm() == null
                ? "御社"
                : who.firm().name().replace("株式会社", "").replace("合同会社", "") + "様";
        return Map.of("{自分}", rep.name().split(" ")[0], "{担当者}", who.lastName(), "{会社}様", company);
    }
}
