package io.fukan.handoff;

import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import io.fukan.database.Waiting;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.SomeLead;
import io.fukan.opportunity.Opportunities;
import io.fukan.organisation.Department;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.IllegalMove;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many answer one handoff at the same moment: one is heard, the others are told who it was. */
@DatabaseTest
class ManyAcceptorsTest {

    private static final int ACCEPTORS = 50;
    private static final int HANDOFFS = 20;

    @Autowired
    HandingOver handingOver;

    @Autowired
    Leads leads;

    @Autowired
    Opportunities opportunities;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> left = new ArrayList<>();

    /** What is committed would be seen by the tests that share this database. */
    @AfterEach
    void cleanUp() {
        left.forEach(id -> leads.delete(leads.get(id)));
        jdbc.sql("delete from app_user where display_name like '営業 %'").update();
    }

    @Test
    void ofManyWhoAcceptEachOfManyHandoffsOneSucceeds() throws Exception {
        List<User> sellers = IntStream.range(0, ACCEPTORS)
                .mapToObj(n -> users.save(User.known("営業 " + n, day(0).recorded())))
                .toList();
        for (int i = 0; i < HANDOFFS; i++) {
            oneOfThemSucceeds(sellers);
        }
    }

    private void oneOfThemSucceeds(List<User> sellers) throws Exception {
        Lead lead = leads.save(SomeLead.appointmentSet());
        left.add(lead.id());
        Handoff handoff =
                handingOver.offer(new Offer(lead.id(), Department.SDR, Department.FS, null, null, null, day(0)));

        List<Object> answers = atOnce(sellers.stream()
                .<Callable<Object>>map(seller -> () -> answer(handoff, seller))
                .toList());

        assertThat(answers).filteredOn(User.class::isInstance).hasSize(1);
        User winner = (User)
                answers.stream().filter(User.class::isInstance).findFirst().orElseThrow();
        assertThat(answers)
                .filteredOn(IllegalMove.class::isInstance)
                .hasSize(ACCEPTORS - 1)
                .allSatisfy(refusal -> {
                    assertThat(((IllegalMove) refusal).code()).isEqualTo("HANDOFF_DECIDED");
                    assertThat(((IllegalMove) refusal).args()[1]).isEqualTo(winner.displayName());
                });
        assertThat(opportunities.findByLeadIdOrderById(lead.id()))
                .singleElement()
                .satisfies(deal -> assertThat(deal.ownerId()).isEqualTo(winner.id()));
        assertThat(jdbc.sql("select count(*) from stage_change where lead_id = ? and to_stage = 'ACCEPTED'")
                        .param(lead.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverTakesTheLeadUpAndWhoeverAnswersDoNotWaitInACircle() throws Exception {
        Lead lead = leads.save(SomeLead.qualified());
        left.add(lead.id());
        Handoff handoff =
                handingOver.offer(new Offer(lead.id(), Department.MK, Department.SDR, null, null, null, day(0)));
        User taker = users.save(User.known("営業 1", day(0).recorded()));
        User answerer = users.save(User.known("営業 2", day(0).recorded()));
        ExecutorService thread = Executors.newSingleThreadExecutor();

        Future<Object> second = transaction.execute(status -> {
            leads.lockById(lead.id());
            Future<Object> answering = thread.submit(() -> answer(handoff, answerer));
            Waiting.untilSomebodyWaits(jdbc);
            handingOver.takenUp(lead.id(), day(1, taker.id()));
            return answering;
        });
        thread.shutdown();

        assertThat(second.get())
                .isInstanceOfSatisfying(
                        IllegalMove.class,
                        refusal -> assertThat(refusal.args()[1]).isEqualTo(taker.displayName()));
    }

    private Object answer(Handoff handoff, User seller) {
        try {
            handingOver.accept(handoff.id(), null, day(1, seller.id()));
            return seller;
        } catch (IllegalMove refusal) {
            return refusal;
        }
    }

    private static List<Object> atOnce(List<Callable<Object>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
