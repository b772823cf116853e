package io.fukan.demo;

import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.demo.Medium.Pace;
import io.fukan.demo.Medium.Way;
import io.fukan.handoff.HandoffStatus;
import io.fukan.lead.DisqualifyReason;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import io.fukan.quality.Quality;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One lead's way through the company, from how it came in to where it stands now. */
final class Journey {

    private final World world;
    private final Marketing marketing;
    private final InsideSales insideSales;
    private final FieldSales fieldSales;

    Journey(World world) {
        this.world = world;
        this.marketing = new Marketing(world);
        this.insideSales = new InsideSales(world);
        this.fieldSales = new FieldSales(world, insideSales);
    }

    void walk(Inquiry inquiry) {
        Way way = inquiry.medium().way();
        Trail trail = new Trail(world, inquiry, way == Way.BDR ? Track.BDR : Track.MK);
        marketing.accompany(trail);
        switch (way) {
            case SDR -> inbound(trail);
            case BDR -> outbound(trail);
            case FS -> introduced(trail, Source.FS);
            case PARTNER -> introduced(trail, Source.PARTNER);
        }
        comeBack(trail);
        clearUp(trail);
        trail.close();
    }

    private void inbound(Trail trail) {
        Instant acquired = trail.inquiry.at();
        boolean web = trail.inquiry.medium().pace() == Pace.WEB;
        Colleague by = world.colleagues().pick(Department.MK, acquired, trail.draw);
        trail.owner(by.name());
        if (web && trail.allow("hand-raise", acquired)) {
            Instant booked = trail.step(
                    Track.SDR,
                    Stage.APPOINTMENT_SET,
                    world.timeline().at(world.timeline().day(acquired), minuteAfter(acquired, trail.draw)));
            marketing.answer(trail, booked, "ご予約のお礼と当日のご案内");
            fieldSales.take(trail, new Booked(booked, null, null), Department.MK, Source.MARKETING);
        } else if (trail.allow("mql", acquired)) {
            Instant qualified = trail.step(
                    Stage.MQL, web ? acquired : world.office().after(acquired, trail.draw.between(1, 3), trail.draw));
            trail.step(Stage.HANDED_TO_IS, qualified);
            Instant untouched = trail.step(Track.SDR, Stage.UNTOUCHED, qualified);
            FirstCall call = firstCall(trail, untouched, web);
            Colleague rep = world.colleagues().pick(Department.SDR, call.at(), trail.draw);
            toInsideSales(trail, untouched, by, call.at(), rep);
            insideSales.work(trail, call, rep).ifPresent(booked -> handOver(trail, booked, Department.SDR));
        } else {
            if (web) {
                marketing.answer(trail, acquired, "お問い合わせへのご回答");
            }
            if (trail.draw.chance(0.8)) {
                trail.step(Stage.NURTURING, world.office().after(acquired, 1, trail.draw));
            }
        }
    }

    /** Marketing hands it over; who calls first takes it. */
    private void toInsideSales(Trail trail, Instant offered, Colleague by, Instant call, Colleague rep) {
        if (!trail.hasCome(offered)) {
            return;
        }
        boolean taken = trail.hasCome(call);
        world.books()
                .handoffs
                .row(
                        "K" + trail.inquiry.id(),
                        trail.inquiry.id(),
                        null,
                        Department.MK,
                        Department.SDR,
                        by.name(),
                        taken ? rep.name() : null,
                        offered,
                        taken ? HandoffStatus.ACCEPTED : HandoffStatus.PENDING,
                        taken ? rep.name() : null,
                        taken ? call : null,
                        null,
                        null,
                        null);
    }

    private int minuteAfter(Instant acquired, Draw draw) {
        return Math.min(1438, world.timeline().local(acquired).toLocalTime().toSecondOfDay() / 60 + draw.between(2, 9));
    }

    /** Some are called while they still look at the page. Of late there are too many leads to call the others soon. */
    private FirstCall firstCall(Trail trail, Instant from, boolean web) {
        boolean early = world.timeline().era(from) == Era.EARLY;
        if (web) {
            boolean prompt = trail.draw.chance(early ? 0.5 : 0.3);
            int minutes = prompt ? trail.draw.between(0, 2) : (int) trail.draw.around(early ? 26 : 105, 0.9);
            return FirstCall.afterWaiting(minutes, world.office().soon(from, minutes));
        }
        int days = early ? trail.draw.chance(0.12) ? 2 : trail.draw.between(0, 1) : trail.draw.between(1, 4);
        return FirstCall.unhurried(world.office().after(from, days, trail.draw));
    }

    private void outbound(Trail trail) {
        Instant researched = trail.step(
                Stage.RESEARCHED, world.office().after(trail.inquiry.at(), trail.draw.between(0, 2), trail.draw));
        Instant identified = trail.step(
                Stage.CONTACT_IDENTIFIED, world.office().after(researched, trail.draw.between(0, 2), trail.draw));
        Instant call = world.office().after(identified, trail.draw.between(0, 3), trail.draw);
        Colleague rep = world.colleagues().pick(Department.BDR, call, trail.draw);
        insideSales
                .work(trail, FirstCall.unhurried(call), rep)
                .ifPresent(booked -> handOver(trail, booked, Department.BDR));
    }

    /** A customer or partner brings it: field sales arranges the meeting itself. */
    private void introduced(Trail trail, Source source) {
        Instant contact = world.office().after(trail.inquiry.at(), trail.draw.between(1, 4), trail.draw);
        boolean east =
                trail.inquiry.who().firm() == null || trail.inquiry.who().firm().east();
        Colleague rep = world.colleagues().inFieldSales(east, contact, trail.draw);
        trail.owner(rep.name());
        trail.activity(ActivityKind.EMAIL, contact, Direction.OUTBOUND, rep.name(), "ご紹介のお礼と日程のご相談");
        if (trail.draw.chance(0.62)) {
            Instant booked = trail.step(
                    Track.SDR,
                    Stage.APPOINTMENT_SET,
                    world.office().after(contact, trail.draw.between(1, 4), trail.draw));
            fieldSales.take(trail, new Booked(booked, rep, null), null, source);
        }
    }

    private void handOver(Trail trail, Booked booked, Department from) {
        fieldSales.take(trail, booked, from, Source.IS);
    }

    /** Some that were laid aside are taken up again when their day has come. */
    private void comeBack(Trail trail) {
        Optional<LocalDate> revisit = trail.revisitOn();
        if (revisit.isEmpty() || !trail.allow("comeback", trail.last())) {
            return;
        }
        LocalDate day = world.timeline().calendar().plusBusinessDays(revisit.get(), trail.draw.between(0, 8));
        Instant at = world.office().on(day, trail.draw);
        if (!trail.hasCome(at)) {
            return;
        }
        Colleague rep = world.colleagues().pick(Department.SDR, at, trail.draw);
        trail.comeBack(at, rep);
        insideSales
                .work(trail, FirstCall.unhurried(world.office().soon(at, 30)), rep)
                .ifPresent(booked -> handOver(trail, booked, Department.SDR));
    }

    /**
     * What has lain aside beyond its day is not left there: within two months somebody looks at it and takes it back into
     * nurturing, or gives it up.
     */
    private void clearUp(Trail trail) {
        Optional<LocalDate> revisit = trail.revisitOn();
        if (revisit.isEmpty()) {
            return;
        }
        LocalDate day = world.timeline().calendar().plusBusinessDays(revisit.get(), trail.draw.between(1, 40));
        Instant at = world.office().on(day, trail.draw);
        if (!trail.hasCome(at)) {
            return;
        }
        if (trail.allow("nurture-again", at)) {
            trail.step(Track.MK, Stage.NURTURING, at);
        } else {
            trail.giveUp(
                    trail.quality() == Quality.QUALITY
                            ? DisqualifyReason.DO_NOT_CONTACT
                            : DisqualifyReason.OUT_OF_TARGET,
                    at);
        }
    }
}
