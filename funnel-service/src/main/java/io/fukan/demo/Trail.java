package io.fukan.demo;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.CallOutcome;
import io.fukan.activity.Direction;
import io.fukan.demo.Medium.Way;
import io.fukan.hearing.Fact;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.Quality;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What has happened to one lead so far. What lies after now is not written: it has not happened. */
final class Trail {

    private static final Duration LATELY = Duration.ofDays(120);

    final World world;
    final Inquiry inquiry;
    final Draw draw;

    /** What it asks about; blank: nobody knows. */
    private final String interest;

    private final List<Step> steps = new ArrayList<>();
    private boolean cameBack;
    private Instant last;
    private Track track;
    private @Nullable String owner;
    private int activities;
    private @Nullable String lastCall;
    private int appointments;

    Trail(World world, Inquiry inquiry, Track track) {
        this.world = world;
        this.inquiry = inquiry;
        this.draw = Draw.of(world.seed(), "journey", inquiry.number());
        this.track = track;
        this.last = inquiry.at();
        Draw about = Draw.of(world.seed(), "interest", inquiry.number());
        this.interest = about.chance(0.25) ? "" : about.pick(Marketing.INTERESTS);
    }

    Quality quality() {
        return inquiry.quality();
    }

    boolean allow(String step, Instant when) {
        return world.rates().allow(step, quality(), when, draw);
    }

    boolean allow(String step, Instant when, Colleague by) {
        return allow(step, when, by, 1);
    }

    /** @param advantage by how much better the odds are than usual */
    boolean allow(String step, Instant when, Colleague by, double advantage) {
        double skill = by.skillOn(world.timeline().day(when));
        return world.rates().allow(step, quality(), when, skill * advantage, draw);
    }

    boolean hasCome(Instant moment) {
        return world.timeline().hasCome(moment);
    }

    // the lead's stages -----------------------------------------------------------------------------------------------

    Track track() {
        return track;
    }

    void owner(String name) {
        owner = name;
    }

    /** @return when it counts: never before the step that precedes it */
    Instant step(Stage to, Instant at) {
        return step(track, to, at);
    }

    Instant step(Track on, Stage to, Instant at) {
        track = on;
        return add(to, at, null, null, null);
    }

    void recycle(RecycleReason reason, Instant at) {
        add(Stage.RECYCLED, at, reason, reason.proposeRevisit(world.timeline().day(at)), null);
    }

    /** Nothing will come of it. */
    void giveUp(DisqualifyReason reason, Instant at) {
        add(Stage.DISQUALIFIED, at, null, null, reason);
    }

    private Instant add(
            Stage to,
            Instant at,
            @Nullable RecycleReason reason,
            @Nullable LocalDate revisitOn,
            @Nullable DisqualifyReason ended) {
        Instant when = at.isAfter(last) ? at : last.plus(1, ChronoUnit.MINUTES);
        last = when;
        if (hasCome(when)) {
            steps.add(new Step(track, to, when, owner, reason, revisitOn, ended));
        }
        return when;
    }

    /** The latest thing that was done with the lead's stage. */
    Instant last() {
        return last;
    }

    /** When it is to be taken up again, if it is laid aside now. */
    Optional<LocalDate> revisitOn() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(steps.get(steps.size() - 1).revisitOn());
    }

    /** It was laid aside and is taken up again as a new cycle; once in its life here. */
    void comeBack(Instant at, Colleague by) {
        cameBack = true;
        owner = by.name();
        step(Track.SDR, Stage.UNTOUCHED, at);
    }

    boolean cameBack() {
        return cameBack;
    }

    // what was done with it -------------------------------------------------------------------------------------------

    void call(Instant at, CallOutcome outcome, Colleague by, @Nullable String note) {
        call(at, outcome, by, note, null);
    }

    /** @param talk its words; null: nobody kept them */
    void call(Instant at, CallOutcome outcome, Colleague by, @Nullable String note, @Nullable Talk talk) {
        if (!hasCome(at)) {
            return;
        }
        int usual = switch (outcome) {
            case NO_ANSWER -> 0;
            case GATEKEEPER, WRONG_NUMBER -> draw.between(20, 80);
            case REFUSED -> draw.between(30, 120);
            case CONNECTED -> (int) Math.min(2400, draw.around(300, 0.6));
        };
        int seconds = talk == null ? usual : talk.seconds();
        lastCall = write(ActivityKind.CALL, null, at, Direction.OUTBOUND, by.name(), outcome, seconds, null, note);
        if (talk != null) {
            world.books().chronicle.talks.add(new RecordedTalk(lastCall, by.name(), talk));
        }
    }

    /** What the prospect tells of itself, the same each time but for how much of it. */
    Situation situation(boolean clear) {
        return Situation.of(interest, clear, Draw.of(world.seed(), "situation", inquiry.number()));
    }

    /** It was told in the call that was made last. */
    void heard(Situation situation, Instant at, Colleague by) {
        if (lastCall != null) {
            heard(lastCall, at, by, situation.answers(track == Track.BDR));
        }
    }

    /** Begun so lately that somebody will look at its sheet. */
    boolean isWorkedOnNow() {
        return inquiry.at().isAfter(world.timeline().now().minus(LATELY));
    }

    /** @param call in which it was told; null: in a meeting */
    void heard(@Nullable String call, Instant at, Colleague by, Map<Fact, Answers.Answer> given) {
        if (hasCome(at) && world.timeline().asksByTheSheet(at)) {
            world.books().chronicle.answers.add(new Answers(inquiry.id(), call, at, by.name(), given));
        }
    }

    void activity(ActivityKind kind, Instant at, @Nullable Direction direction, @Nullable String by, String subject) {
        activity(kind, at, direction, by, subject, null);
    }

    /** @return its id in the files; null: it has not happened yet */
    @Nullable
    String activity(
            ActivityKind kind,
            Instant at,
            @Nullable Direction direction,
            @Nullable String by,
            String subject,
            @Nullable String deal) {
        return hasCome(at) ? write(kind, deal, at, direction, by, null, null, subject, null) : null;
    }

    private String write(
            ActivityKind kind,
            @Nullable String deal,
            Instant at,
            @Nullable Direction direction,
            @Nullable String by,
            @Nullable CallOutcome outcome,
            @Nullable Integer seconds,
            @Nullable String subject,
            @Nullable String note) {
        String id = "%s-V%02d".formatted(inquiry.id(), ++activities);
        Instant recorded = by == null ? at : writtenDown(id, at);
        world.books()
                .activities
                .row(id, kind, inquiry.id(), deal, at, direction, by, outcome, seconds, subject, note, recorded);
        return id;
    }

    private Instant writtenDown(String id, Instant at) {
        Instant then = world.office().writtenDown(at, Draw.of(world.seed(), "written down", id.hashCode()));
        return hasCome(then) ? then : world.timeline().now();
    }

    String nextAppointmentId() {
        return "%s-M%d".formatted(inquiry.id(), ++appointments);
    }

    // the lead itself -------------------------------------------------------------------------------------------------

    /** Writes the lead, and every stage that it has come to. */
    void close() {
        Prospect who = inquiry.who();
        boolean open = isOpen();
        world.books()
                .leads
                .row(
                        inquiry.id(),
                        inquiry.at(),
                        inquiry.medium().name(),
                        inquiry.campaign(),
                        who.firm() == null ? null : who.firm().id(),
                        who.id(),
                        inquiry.medium().way() == Way.BDR ? Track.BDR : Track.MK,
                        owner,
                        open ? nextAction() : null,
                        open
                                ? world.timeline()
                                        .calendar()
                                        .plusBusinessDays(world.timeline().today(), draw.between(-3, 9))
                                : null,
                        interest);
        if (open && track == Track.BDR && who.firm() != null) {
            boolean found =
                    Draw.of(world.seed(), "key person", inquiry.number()).chance(0.4);
            world.approached().put(who.firm(), who, day(inquiry.at()), found || has(Stage.KEY_PERSON_CONNECTED));
        }
        steps.forEach(step -> world.books()
                .stages
                .row(
                        inquiry.id(),
                        step.at(),
                        step.to(),
                        step.track(),
                        step.by(),
                        step.reason(),
                        step.revisitOn(),
                        step.ended()));
    }

    private LocalDate day(Instant moment) {
        return world.timeline().day(moment);
    }

    private boolean has(Stage stage) {
        return steps.stream().anyMatch(step -> step.to() == stage);
    }

    /** In the hands of inside sales, with something to be done next. */
    private boolean isOpen() {
        Stage stage = steps.isEmpty() ? Stage.NEW : steps.get(steps.size() - 1).to();
        return switch (stage) {
            case UNTOUCHED, ATTEMPTING, CONNECTED, NEEDS_CONFIRMED, APPROACHING, KEY_PERSON_CONNECTED, RETURNED -> true;
            default -> false;
        };
    }

    private String nextAction() {
        return draw.pick(List.of("再架電", "メール送付後に架電", "課題のヒアリング", "事例の案内", "日程調整の連絡"));
    }
}
