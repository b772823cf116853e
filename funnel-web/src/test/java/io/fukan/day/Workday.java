package io.fukan.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.api.Caller;
import io.fukan.api.Caller.Answer;
import io.fukan.api.SignedHook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How the day goes by: who works when, and how much. */
final class Workday {

    private final Office office;
    private final Journal journal;
    private final Clock clock;
    private final Instant morning;

    /** @param morning when people begin to work */
    Workday(Office office, Journal journal, Clock clock, Instant morning) {
        this.office = office;
        this.journal = journal;
        this.clock = clock;
        this.morning = morning;
    }

    /**
     * In the morning inside sales fills the funnel, then everybody is at it at once, at last field sales closes deals.
     *
     * @param meetings the day on which all want to meet
     */
    void goBy(LocalDate meetings) throws Exception {
        List<Worker> inside = inside(meetings);
        List<Worker> field = field();
        List<Worker> marketing = List.of(new Outside.Marketer(office.marketing, journal, 400));
        allAtOnce(Map.of(inside, 30, marketing, 10));
        allAtOnce(Map.of(inside, 30, field, 30, strangers(), 12, marketing, 10));
        allAtOnce(Map.of(field, 20));
    }

    /** All want the same two people of field sales to visit. */
    private List<Worker> inside(LocalDate meetings) {
        List<Worker> people = new ArrayList<>();
        for (Caller setter : office.setters) {
            people.add(new Setter(setter, journal, people.size(), office.sellers.subList(0, 2), meetings));
        }
        return people;
    }

    /** Who answers handoffs and works on deals, and the managers of both sides. */
    private List<Worker> field() {
        List<Worker> people = new ArrayList<>();
        Needs needs = Needs.decide(office.admin);
        for (Caller seller : office.sellers) {
            people.add(new Seller(seller, journal, 100 + people.size(), "owner=me", needs));
        }
        people.add(new Seller(office.salesManager, journal, 200, "", needs));
        for (Caller overseer : office.overseers) {
            people.add(new Overseer(overseer, journal, 300 + people.size(), office.setters, office.kept()));
        }
        return people;
    }

    /** Two who send the same inquiries, and the telephone system by two lines. */
    private List<Worker> strangers() {
        Answer form = office.admin.post("/api/v1/intake-forms", """
                {"key": "day", "name": "資料請求", "fields": [
                 {"name": "lastName", "required": true}, {"name": "email", "required": true},
                 {"name": "company", "required": false}, {"name": "message", "required": false}]}""");
        assertThat(form.status()).as(form.toString()).isEqualTo(201);
        Caller stranger = office.stranger();
        SignedHook telephone = SignedHook.made("TELEPHONY", office.admin, stranger, clock);
        Instant early = morning.minus(Duration.ofMinutes(100));
        return List.of(
                new Outside.Inquirer(stranger, journal, 500, "/intake/day"),
                new Outside.Inquirer(stranger, journal, 500, "/intake/day"),
                new Outside.Telephone(stranger, journal, 502, telephone, office.reachable, early),
                new Outside.Telephone(stranger, journal, 503, telephone, office.reachable, early.plusSeconds(60)));
    }

    /** Everybody works at the same time, each does so many deeds. */
    private static void allAtOnce(Map<List<Worker>, Integer> deeds) throws Exception {
        ExecutorService hands = Executors.newCachedThreadPool();
        List<Future<?>> busy = new ArrayList<>();
        deeds.forEach((people, each) -> people.forEach(one -> busy.add(hands.submit(() -> one.work(each)))));
        for (Future<?> one : busy) {
            one.get();
        }
        hands.shutdown();
    }
}
