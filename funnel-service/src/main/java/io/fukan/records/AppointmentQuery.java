package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.appointment.AppointmentStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which appointments, in which order. Null: any. */
public record AppointmentQuery(
        @Nullable Long lead,
        @Nullable Long account,
        @Nullable AppointmentStatus status,
        @Nullable Choice setter,
        @Nullable Choice assigned,
        Days booked,
        Days scheduled,
        Sorting<AppointmentSort> sorting,
        Paging paging) {

    private static final Sorting<AppointmentSort> LATEST_FIRST = new Sorting<>(AppointmentSort.BOOKED, true);

    /**
     * Reads {@code lead account status setBy assignedTo bookedFrom bookedTo scheduledFrom scheduledTo sort page size}; people
     * are ids, {@code me} or {@code none}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static AppointmentQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new AppointmentQuery(
                asked.id("lead"),
                asked.id("account"),
                asked.one("status", AppointmentStatus.class),
                asked.person("setBy", viewer.userId()),
                asked.person("assignedTo", viewer.userId()),
                asked.days("booked"),
                asked.days("scheduled"),
                Sorting.read(asked, AppointmentSort.class, key -> true, LATEST_FIRST),
                asked.paging());
    }

    Conditions conditions() {
        return new Conditions()
                .when(lead, "p.lead_id = :lead", "lead")
                .when(account, "p.account_id = :account", "account")
                .when(status, "p.status = :status", "status")
                .choice(setter, "p.set_by", "setBy")
                .choice(assigned, "p.assigned_to", "assignedTo")
                .days(booked, "p.booked_at", "p.booked_on", "booked")
                .days(scheduled, "p.scheduled_at", "p.scheduled_on", "scheduled");
    }
}
