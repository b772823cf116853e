package io.fukan.demo;

import io.fukan.activity.CallOutcome;
import io.fukan.demo.Talks.Ending;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** SDR and BDR at work: calls until somebody answers, finds the need, agrees on a date. */
final class InsideSales {

    private static final List<RecycleReason> NOT_NOW = List.of(
            RecycleReason.INFO_GATHERING,
            RecycleReason.INFO_GATHERING,
            RecycleReason.TIMING_LATER,
            RecycleReason.TIMING_LATER,
            RecycleReason.NO_BUDGET,
            RecycleReason.USING_COMPETITOR,
            RecycleReason.NO_AUTHORITY,
            RecycleReason.NO_NEED);

    private final World world;
    private final Talks talks;

    InsideSales(World world) {
        this.world = world;
        this.talks = new Talks(world);
    }

    /** Works on a lead from its first call on; empty if that leads to no appointment. */
    Optional<Booked> work(Trail trail, FirstCall first, Colleague rep) {
        trail.owner(rep.name());
        boolean bdr = trail.track() == Track.BDR;
        boolean connects = trail.allow("connect", first.at(), rep, first.advantage());
        int attempts = connects
                ? trail.draw.pick(List.of(1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5)) + (bdr ? trail.draw.between(0, 2) : 0)
                : trail.draw.between(3, bdr ? 8 : 6);
        Instant call = first.at();
        for (int i = 1; i <= attempts; i++) {
            if (i == 1) {
                call = trail.step(bdr ? Stage.APPROACHING : Stage.ATTEMPTING, call);
            }
            if (i == attempts && connects) {
                return talk(trail, call, rep, first.advantage());
            }
            trail.call(call, inVain(trail.draw), rep, null);
            call = world.office().after(call, trail.draw.between(1, 4), trail.draw);
        }
        if (trail.allow("recycle", call)) {
            trail.recycle(RecycleReason.NO_RESPONSE, world.office().after(call, 12, trail.draw));
        }
        return Optional.empty();
    }

    private static CallOutcome inVain(Draw draw) {
        double outcome = draw.unit();
        if (outcome < 0.62) {
            return CallOutcome.NO_ANSWER;
        }
        return outcome < 0.96 ? CallOutcome.GATEKEEPER : CallOutcome.WRONG_NUMBER;
    }

    private Optional<Booked> talk(Trail trail, Instant call, Colleague rep, double advantage) {
        boolean bdr = trail.track() == Track.BDR;
        boolean need = trail.allow("need", call, rep);
        boolean refuses = !need && trail.quality() != Quality.QUALITY && trail.draw.chance(0.3);
        boolean books = need && trail.allow("appointment", call, rep, advantage);
        boolean meets = books && trail.allow("criteria-met", call);
        boolean atOnce = books && trail.draw.chance(0.55);
        Situation situation = trail.situation(books ? meets : need && trail.draw.chance(0.4));
        Ending ending = refuses ? Ending.REFUSE : atOnce ? Ending.BOOK : Ending.LATER;
        trail.call(
                call,
                refuses ? CallOutcome.REFUSED : CallOutcome.CONNECTED,
                rep,
                need ? "課題と検討時期を確認" : null,
                talks.of(trail, call, rep, situation, ending).orElse(null));
        trail.step(bdr ? Stage.KEY_PERSON_CONNECTED : Stage.CONNECTED, call);
        if (books || need && trail.isWorkedOnNow()) {
            trail.heard(situation, call, rep);
        }
        if (need && !bdr) {
            trail.step(Stage.NEEDS_CONFIRMED, call);
        }
        if (atOnce) {
            return Optional.of(booked(trail, call, rep, meets));
        }
        Instant next = followUp(trail, call, rep, refuses ? 0 : trail.draw.between(0, 2));
        if (books) {
            Colleague by = world.colleagues().stillThere(rep, next, trail.draw);
            trail.call(next, CallOutcome.CONNECTED, by, "日程を調整");
            return Optional.of(booked(trail, next, by, meets));
        }
        if (trail.allow("recycle", next)) {
            trail.recycle(refuses ? RecycleReason.NO_NEED : trail.draw.pick(NOT_NOW), next);
        }
        return Optional.empty();
    }

    /** Further calls, some of which reach the person again. */
    private Instant followUp(Trail trail, Instant from, Colleague rep, int calls) {
        Instant call = world.office().after(from, trail.draw.between(1, 5), trail.draw);
        for (int i = 0; i < calls; i++) {
            CallOutcome outcome = trail.draw.chance(0.4) ? CallOutcome.CONNECTED : inVain(trail.draw);
            trail.call(call, outcome, world.colleagues().stillThere(rep, call, trail.draw), null);
            call = world.office().after(call, trail.draw.between(1, 6), trail.draw);
        }
        return call;
    }

    private static Booked booked(Trail trail, Instant at, Colleague by, boolean meets) {
        return new Booked(trail.step(Stage.APPOINTMENT_SET, at), by, meets);
    }

    /** A lead that field sales returned is called again; a second date is agreed with some. */
    Optional<Booked> again(Trail trail, Instant returned) {
        boolean bdr = trail.track() == Track.BDR;
        Instant call = world.office().after(returned, trail.draw.between(2, 7), trail.draw);
        Colleague rep = world.colleagues().pick(bdr ? Department.BDR : Department.SDR, call, trail.draw);
        trail.call(call, CallOutcome.CONNECTED, rep, "差戻し理由を再ヒアリング");
        if (trail.draw.chance(0.45)) {
            trail.step(bdr ? Stage.KEY_PERSON_CONNECTED : Stage.NEEDS_CONFIRMED, call);
            boolean meets = trail.allow("criteria-met", call);
            trail.heard(trail.situation(meets), call, rep);
            return Optional.of(booked(trail, call, rep, meets));
        }
        trail.recycle(trail.draw.pick(NOT_NOW), call);
        return Optional.empty();
    }
}
