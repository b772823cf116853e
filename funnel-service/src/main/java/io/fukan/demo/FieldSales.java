package io.fukan.demo;

import io.fukan.appointment.AppointmentStatus;
import io.fukan.appointment.BookedThrough;
import io.fukan.handoff.HandoffStatus;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.Stage;
import io.fukan.opportunity.Source;
import io.fukan.organisation.Department;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Field sales takes over: accepts or returns what is handed over, and holds the first meeting. */
final class FieldSales {

    private static final List<String> EXCUSES =
            List.of("役員同席のご希望があり、先に日程を確保", "展示会での約束のため、条件は当日に確認", "重点業種のため、上長と相談のうえ設定", "先方が比較検討を急いでおり、情報提供から開始");

    private final World world;
    private final InsideSales insideSales;
    private final Pursuit pursuit;
    private final List<Lines> returnReasons = Lines.of("return-reasons");

    FieldSales(World world, InsideSales insideSales) {
        this.world = world;
        this.insideSales = insideSales;
        this.pursuit = new Pursuit(world);
    }

    /**
     * An appointment on its way to a deal.
     *
     * @param setter null: the prospect booked it
     * @param rep who goes there
     */
    private record Meeting(
            String id,
            Instant booked,
            Instant scheduled,
            @Nullable Colleague setter,
            Colleague rep,
            Source source,
            @Nullable Boolean meetsCriteria) {}

    /** @param from the department that hands over; null: field sales found the deal itself */
    void take(Trail trail, Booked agreed, @Nullable Department from, Source source) {
        Instant booked = agreed.at();
        Colleague setter = agreed.by();
        if (!trail.hasCome(booked)) {
            return;
        }
        Meeting meeting = agree(trail, agreed, source);
        if (from == null) {
            meet(trail, meeting, booked);
            return;
        }
        if (!trail.allow("handoff", booked)) {
            write(trail, meeting, AppointmentStatus.CANCELLED);
            trail.recycle(RecycleReason.INFO_GATHERING, world.office().after(booked, 2, trail.draw));
            return;
        }
        Instant offered =
                trail.step(Stage.HANDED_OFF, world.office().after(booked, trail.draw.between(0, 1), trail.draw));
        int days = trail.draw.chance(0.07) ? trail.draw.between(3, 5) : trail.draw.between(0, 2);
        Instant decided = world.office().after(offered, days, trail.draw);
        boolean accepted = trail.allow(from == Department.BDR ? "accepted-bdr" : "accepted", decided);
        Colleague by = setter == null ? world.colleagues().pick(from, offered, trail.draw) : setter;
        write(trail, meeting, from, by, offered, decided, accepted);
        if (!trail.hasCome(decided)) {
            write(trail, meeting, AppointmentStatus.SCHEDULED);
        } else if (accepted) {
            trail.step(Stage.ACCEPTED, decided);
            meet(trail, meeting, decided);
        } else {
            write(trail, meeting, AppointmentStatus.CANCELLED);
            trail.step(Stage.RETURNED, decided);
            insideSales.again(trail, decided).ifPresent(again -> take(trail, again, from, source));
        }
    }

    private Meeting agree(Trail trail, Booked agreed, Source source) {
        Instant booked = agreed.at();
        Colleague setter = agreed.by();
        Firm firm = trail.inquiry.who().firm();
        Colleague rep = source == Source.FS && setter != null
                ? setter
                : world.colleagues().inFieldSales(firm == null || firm.east(), booked, trail.draw);
        Instant scheduled = world.office().meeting(booked, trail.draw.between(4, 9), rep, trail.draw);
        return new Meeting(
                trail.nextAppointmentId(),
                booked,
                scheduled,
                source == Source.PARTNER ? null : setter,
                rep,
                source,
                agreed.meetsCriteria());
    }

    private void meet(Trail trail, Meeting meeting, Instant entered) {
        Pursuit.Deal deal = new Pursuit.Deal(
                "D" + meeting.id().substring(1),
                meeting.id(),
                entered,
                meeting.rep(),
                meeting.setter(),
                meeting.source());
        if (!trail.hasCome(meeting.scheduled())) {
            write(trail, meeting, AppointmentStatus.SCHEDULED);
            pursuit.await(trail, deal);
        } else if (trail.allow("held", meeting.scheduled())) {
            write(trail, meeting, AppointmentStatus.HELD);
            pursuit.pursue(trail, deal, meeting.scheduled());
        } else {
            missed(trail, meeting, deal);
        }
    }

    /** Nobody came: a second date for some. */
    private void missed(Trail trail, Meeting meeting, Pursuit.Deal deal) {
        write(trail, meeting, trail.draw.chance(0.6) ? AppointmentStatus.NO_SHOW : AppointmentStatus.CANCELLED);
        Instant booked = world.office().after(meeting.scheduled(), trail.draw.between(1, 3), trail.draw);
        if (trail.draw.chance(0.55) && trail.hasCome(booked)) {
            Instant scheduled = world.office().meeting(booked, trail.draw.between(3, 8), meeting.rep(), trail.draw);
            Meeting second = new Meeting(
                    trail.nextAppointmentId(),
                    booked,
                    scheduled,
                    meeting.setter(),
                    meeting.rep(),
                    meeting.source(),
                    meeting.meetsCriteria());
            boolean held = trail.hasCome(scheduled);
            write(trail, second, held ? AppointmentStatus.HELD : AppointmentStatus.SCHEDULED);
            if (held) {
                pursuit.pursue(trail, deal, scheduled);
            } else {
                pursuit.await(trail, deal);
            }
        } else {
            pursuit.lose(trail, deal, world.office().after(booked, 5, trail.draw), RecycleReason.NO_RESPONSE);
        }
    }

    private void write(Trail trail, Meeting meeting, AppointmentStatus status) {
        boolean self = meeting.source() == Source.MARKETING;
        boolean byPhone = meeting.source() == Source.IS;
        BookedThrough through = self ? BookedThrough.CALENDAR : byPhone ? BookedThrough.CALL : BookedThrough.EMAIL;
        judge(trail, meeting);
        world.books()
                .appointments
                .row(
                        meeting.id(),
                        trail.inquiry.id(),
                        meeting.booked(),
                        meeting.scheduled(),
                        status == AppointmentStatus.HELD ? meeting.scheduled() : null,
                        status,
                        through,
                        meeting.setter() == null ? null : meeting.setter().name(),
                        meeting.rep().name(),
                        meeting.meetsCriteria(),
                        trail.draw.chance(0.7) ? "オンライン" : "訪問");
    }

    private void judge(Trail trail, Meeting meeting) {
        Colleague setter = meeting.setter();
        if (meeting.meetsCriteria() != null
                && setter != null
                && world.timeline().asksForCriteria(meeting.booked())) {
            String excuse =
                    Draw.of(world.seed(), "excuse", trail.inquiry.number()).pick(EXCUSES);
            world.books()
                    .chronicle
                    .bookings
                    .add(new JudgedBooking(meeting.id(), trail.inquiry.id(), meeting.booked(), setter.name(), excuse));
        }
    }

    private void write(
            Trail trail,
            Meeting meeting,
            Department from,
            Colleague by,
            Instant offered,
            Instant decided,
            boolean accepted) {
        if (!trail.hasCome(offered)) {
            return;
        }
        boolean answered = trail.hasCome(decided);
        Lines reason = trail.draw.pick(returnReasons, line -> line.number(from == Department.BDR ? "bdr" : "weight"));
        boolean returned = answered && !accepted;
        world.books()
                .handoffs
                .row(
                        "H" + meeting.id().substring(1),
                        trail.inquiry.id(),
                        meeting.id(),
                        from,
                        Department.FS,
                        by.name(),
                        meeting.rep().name(),
                        offered,
                        !answered ? HandoffStatus.PENDING : accepted ? HandoffStatus.ACCEPTED : HandoffStatus.RETURNED,
                        answered ? meeting.rep().name() : null,
                        answered ? decided : null,
                        returned ? reason.text("reason") : null,
                        "課題・検討時期・決裁者を確認済み",
                        returned && trail.draw.chance(0.75) ? reason.text("comment") : null);
    }
}
