package io.fukan.day;

import io.fukan.activity.CallOutcome;
import io.fukan.api.Caller;
import io.fukan.api.SignedHook;
import io.fukan.day.Journal.Effect;
import io.fukan.day.Journal.Entry;
import io.fukan.day.Office.Reachable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What comes from outside while everybody works: inquiries through a form, and calls that the telephone system tells of. */
final class Outside {

    private Outside() {}

    /** People who write; the same ones write again, perhaps at the same moment. */
    static final class Inquirer extends Worker {

        private static final int PEOPLE = 8;

        private final String form;

        /** @param form where inquiries are sent */
        Inquirer(Caller stranger, Journal journal, long seed, String form) {
            super(stranger, journal, seed);
            this.form = form;
        }

        @Override
        void deed() {
            int who = random.nextInt(PEOPLE);
            String email = "person%d@inquirer.example".formatted(who);
            Map<String, String> inquiry =
                    Map.of("lastName", "谷" + who, "email", email, "company", "引合商事" + who / 2, "message", "資料をください");
            done(form, inquiry).ifPresent(answer -> {
                journal.did(Entry.of(Effect.INQUIRY, UUID.randomUUID(), 0, email));
                journal.didPerhapsAgain(Entry.of(Effect.LEAD, email, 0, email));
            });
        }
    }

    /** The telephone system. It delivers late, and again where it is not sure of having been heard. */
    static final class Telephone extends Worker {

        private final SignedHook hook;
        private final List<Reachable> people;
        private Instant next;

        /** @param from when the first of its calls began; they are two minutes apart, and over before anybody logs one by hand */
        Telephone(Caller stranger, Journal journal, long seed, SignedHook hook, List<Reachable> people, Instant from) {
            super(stranger, journal, seed);
            this.hook = hook;
            this.people = people;
            this.next = from;
        }

        @Override
        void deed() {
            Reachable whom = any(people).orElseThrow();
            CallOutcome outcome = any(List.of(CallOutcome.values())).orElseThrow();
            boolean outbound = in(70);
            int seconds = 30 + random.nextInt(60);
            String call = UUID.randomUUID().toString();
            String body = """
                    {"callId": "%s", "direction": "%s", "startedAt": "%s", "durationSeconds": %d, "%s": "%s", "agent": "%s",
                     "outcome": "%s"}""".formatted(
                            call,
                            outbound ? "OUTBOUND" : "INBOUND",
                            next,
                            seconds,
                            outbound ? "to" : "from",
                            whom.number(),
                            whom.agent(),
                            outcome);
            next = next.plusSeconds(120);
            for (int times = in(20) ? 2 : 1; times > 0; times--) {
                done(hook.path(), hook.tell(UUID.randomUUID().toString(), body, Duration.ZERO, hook.secret()))
                        .filter(answer -> answer.at("/state").equals("LOGGED"))
                        .ifPresent(answer -> journal.did(Entry.of(
                                        outbound ? Effect.CALL : Effect.INBOUND_CALL,
                                        call,
                                        whom.owner(),
                                        whom.lead() + "/1")
                                .ended(outcome, seconds, 0)));
            }
        }
    }

    /** Marketing, which hands what raised its hand to inside sales at large. */
    static final class Marketer extends Worker {

        Marketer(Caller caller, Journal journal, long seed) {
            super(caller, journal, seed);
        }

        @Override
        void deed() {
            done("/api/v1/leads", Map.of("track", "MK", "company", "来場 " + UUID.randomUUID()))
                    .ifPresent(made -> {
                        String lead = made.at("/id");
                        journal.did(Entry.of(Effect.LEAD, lead, 0, lead + "/1"));
                        // Inside sales may have taken it from the list meanwhile.
                        done("/api/v1/leads/" + lead + "/hand-raise", Map.of(), "FORBIDDEN", "CHANGED_MEANWHILE");
                        done(
                                        "/api/v1/leads/" + lead + "/handoffs",
                                        Map.of("to", "SDR"),
                                        "FORBIDDEN",
                                        "CHANGED_MEANWHILE")
                                .ifPresent(handoff -> journal.did(
                                        mine(Effect.HANDED_TO_INSIDE_SALES, handoff.at("/id"), lead + "/1")));
                    });
        }
    }
}
