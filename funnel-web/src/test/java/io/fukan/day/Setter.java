package io.fukan.day;

import io.fukan.activity.CallOutcome;
import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.day.Journal.Effect;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Somebody of inside sales: takes leads from the queue, calls, asks for the need, books, hands over. */
final class Setter extends Worker {

    private static final String LEADS = "/api/v1/leads/";
    private static final String MEANWHILE = "CHANGED_MEANWHILE";

    private final List<Caller> visitors;
    private final LocalDate meetingDay;
    private Optional<String> seen = Optional.empty();

    /**
     * @param visitors of field sales, of whom all want the same times
     * @param meetingDay on which all want to meet
     */
    Setter(Caller caller, Journal journal, long seed, List<Caller> visitors, LocalDate meetingDay) {
        super(caller, journal, seed);
        this.visitors = visitors;
        this.meetingDay = meetingDay;
    }

    @Override
    void deed() {
        Optional<JsonNode> lead = in(20) ? Optional.empty() : any(inHand());
        lead.ifPresentOrElse(this::goOnWith, this::takeUp);
    }

    private List<JsonNode> inHand() {
        return list("/api/v1/leads?owner=me&size=100").stream()
                .filter(lead -> !List.of("HANDED_OFF", "ACCEPTED").contains(stage(lead)))
                .toList();
    }

    private static String stage(JsonNode lead) {
        return lead.get("stage").asString();
    }

    /** From the queue, from the list that colleagues look at too, or from marketing. */
    private void takeUp() {
        if (in(30)) {
            list("/api/v1/handoffs?status=PENDING&to=SDR&size=5").stream()
                    .findFirst()
                    // BDR sees what lies in the queue, but is not asked.
                    .ifPresent(handoff -> done(
                                    "/api/v1/handoffs/" + id(handoff) + "/accept",
                                    Map.of(),
                                    "HANDOFF_DECIDED",
                                    "FORBIDDEN",
                                    "RECORD_NOT_FOUND",
                                    MEANWHILE)
                            .ifPresent(answer -> claimed(handoff.get("leadId").asString())));
        } else if (in(50)) {
            list("/api/v1/leads?owner=none&size=5").stream()
                    .findFirst()
                    .ifPresent(lead -> done(
                                    LEADS + id(lead) + "/claim", Map.of(), "LEAD_OWNED", "RECORD_NOT_FOUND", MEANWHILE)
                            .ifPresent(answer -> claimed(answer.at("/id"))));
        } else {
            done("/api/v1/queue/claim", Map.of(), MEANWHILE)
                    .filter(answer -> answer.status() == 200)
                    .ifPresent(answer -> claimed(answer.at("/id")));
        }
    }

    private void claimed(String lead) {
        journal.did(mine(Effect.CLAIM, lead, lead + "/1"));
    }

    private void goOnWith(JsonNode lead) {
        switch (stage(lead)) {
            case "TARGETED" -> move(lead, "RESEARCHED");
            case "RESEARCHED" -> move(lead, "CONTACT_IDENTIFIED");
            case "CONNECTED" -> afterConnecting(lead);
            case "NEEDS_CONFIRMED", "KEY_PERSON_CONNECTED" -> book(lead);
            case "APPOINTMENT_SET" -> withAppointment(lead);
            case "RETURNED" -> takeBack(lead);
            case "RECYCLED" -> reactivate(lead);
            default -> call(lead);
        }
    }

    private void afterConnecting(JsonNode lead) {
        switch (random.nextInt(9)) {
            case 0 -> call(lead);
            case 1 -> undo(lead);
            case 2 -> correct(lead);
            case 3 -> tooOld(lead);
            case 4 -> nonsense(lead);
            default ->
                move(lead, "NEEDS_CONFIRMED")
                        .ifPresent(moved ->
                                journal.didPerhapsAgain(mine(Effect.NEED, cycle(moved.json()), cycle(moved.json()))));
        }
    }

    private Optional<Answer> move(JsonNode lead, String to) {
        return done(LEADS + id(lead) + "/stage", Map.of("to", to), MEANWHILE);
    }

    /** Logs a call; sometimes the connection breaks off and the program sends it again. */
    private void call(JsonNode lead) {
        CallOutcome outcome = any(List.of(CallOutcome.values())).orElseThrow();
        String body = "{\"outcome\": \"%s\", \"durationSeconds\": %d, \"note\": \"%s\"}"
                .formatted(outcome, random.nextInt(600), UUID.randomUUID());
        String path = LEADS + id(lead) + "/calls";
        String key = UUID.randomUUID().toString();
        for (int times = in(15) ? 2 : 1; times > 0; times--) {
            done(path, caller.post(path, body, "Idempotency-Key", key), MEANWHILE)
                    .ifPresent(answer -> journal.did(Calls.entry(answer.json())));
        }
    }

    private Optional<JsonNode> lastCall(JsonNode lead) {
        return list("/api/v1/activities?kind=CALL&sort=-occurredAt&lead=" + id(lead)).stream()
                .filter(call -> who(call, "rep") == caller.userId() && journal.knows(Effect.CALL, id(call)))
                .findFirst();
    }

    private void undo(JsonNode lead) {
        lastCall(lead)
                .ifPresent(call -> done(
                                "/api/v1/calls/" + id(call) + "/undo",
                                Map.of(),
                                "CALL_OVERTAKEN",
                                "RECORD_NOT_FOUND",
                                MEANWHILE)
                        .ifPresent(answer -> journal.tookBack(Effect.CALL, id(call))));
    }

    private void correct(JsonNode lead) {
        lastCall(lead).ifPresent(call -> Calls.correct(this, call, MEANWHILE, "RECORD_NOT_FOUND"));
    }

    /** Somebody else has changed it since: of what is told now nothing is taken. */
    private void tooOld(JsonNode lead) {
        String path = LEADS + id(lead);
        int version = lead.get("version").asInt() - 1;
        done(
                        path,
                        caller.patch(path, "{\"version\": %d, \"nextAction\": \"stale\"}".formatted(version)),
                        "STALE_VERSION")
                .ifPresent(answer -> journal.surprise("took an old version: " + answer));
    }

    /** What can never be right, and what cannot be yet. */
    private void nonsense(JsonNode lead) {
        String path = LEADS + id(lead);
        Map<String, ?> endless = Map.of("outcome", "CONNECTED", "durationSeconds", 1_000_000, "note", "nonsense");
        done(path + "/calls", endless, "INVALID_VALUE")
                .or(() -> done(path + "/handoffs", Map.of("note", "nonsense"), "LEAD_STAGE_SKIP"))
                .ifPresent(answer -> journal.surprise("took nonsense: " + answer));
    }

    private void book(JsonNode lead) {
        Caller visitor = any(visitors).orElseThrow();
        firstSlot(LEADS + id(lead) + "/slots", visitor).ifPresent(start -> {
            String through = in(70) ? "CALL" : "OTHER";
            done(
                            LEADS + id(lead) + "/bookings",
                            Map.of("startsAt", start, "rep", visitor.userId(), "bookedThrough", through),
                            "SLOT_TAKEN",
                            MEANWHILE)
                    .ifPresent(booked -> {
                        JsonNode appointment = booked.json();
                        journal.did(mine(Effect.APPOINTMENT, id(appointment), cycle(appointment))
                                .worth(through.equals("CALL") ? 1 : 0));
                        Appointments.changed(journal, appointment);
                    });
        });
    }

    /** The first that is free, or that was when one looked the last time. */
    private Optional<String> firstSlot(String path, Caller visitor) {
        if (seen.isEmpty() || in(60)) {
            String days = "?from=%1$s&to=%1$s&rep=%2$d".formatted(meetingDay, visitor.userId());
            seen = done(path, caller.get(path + days))
                    .flatMap(answer -> answer.json().get("slots").valueStream().findFirst())
                    .map(slot -> slot.get("startsAt").asString());
        }
        return seen;
    }

    private void withAppointment(JsonNode lead) {
        switch (random.nextInt(6)) {
            case 0 -> call(lead);
            case 1 -> Appointments.meddle(this, "lead=" + id(lead));
            case 2 -> moveMeeting(lead);
            default ->
                done(LEADS + id(lead) + "/handoffs", Map.of("note", "決裁者同席"), "HANDOFF_PENDING", MEANWHILE)
                        .ifPresent(
                                handoff -> journal.did(mine(Effect.HANDOFF, handoff.at("/id"), cycle(handoff.json()))));
        }
    }

    private void moveMeeting(JsonNode lead) {
        list("/api/v1/appointments?status=SCHEDULED&lead=" + id(lead)).stream()
                .findFirst()
                .ifPresent(meeting -> {
                    Caller visitor = any(visitors).orElseThrow();
                    String path = "/api/v1/appointments/" + id(meeting);
                    firstSlot(path + "/slots", visitor)
                            .flatMap(start -> done(
                                    path + "/move",
                                    Map.of("startsAt", start, "rep", visitor.userId()),
                                    "SLOT_TAKEN",
                                    "APPOINTMENT_SETTLED",
                                    "RECORD_NOT_FOUND",
                                    MEANWHILE))
                            .ifPresent(answer -> Appointments.changed(journal, answer.json()));
                });
    }

    /** What came back is tried again or laid aside. */
    private void takeBack(JsonNode lead) {
        boolean targeted = lead.get("track").asString().equals("BDR");
        if (targeted || in(50)) {
            move(lead, targeted ? "KEY_PERSON_CONNECTED" : "NEEDS_CONFIRMED")
                    .filter(moved -> !targeted)
                    .ifPresent(moved ->
                            journal.didPerhapsAgain(mine(Effect.NEED, cycle(moved.json()), cycle(moved.json()))));
        } else {
            done(LEADS + id(lead) + "/recycle", Map.of("reason", "NO_BUDGET"), MEANWHILE);
        }
    }

    private void reactivate(JsonNode lead) {
        done(LEADS + id(lead) + "/reactivate", Map.of("to", "UNTOUCHED"), "LEAD_NOT_RECYCLED", MEANWHILE)
                .ifPresent(back -> journal.did(mine(Effect.RETURN_TO_WORK, cycle(back.json()), cycle(back.json()))));
    }

    private static String id(JsonNode record) {
        return record.get("id").asString();
    }
}
