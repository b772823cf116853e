package io.fukan.recycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.access.Viewer;
import io.fukan.access.Viewers;
import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.RecycleReason;
import io.fukan.lead.SomeLead;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.mail.MailTest;
import io.fukan.notice.NoticeList;
import io.fukan.notice.NoticeWords;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Moment;
import io.fukan.record.Stamp;
import io.fukan.records.Paging;
import io.fukan.records.RecyclePool;
import io.fukan.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What was laid aside comes back on its day or at a sign of interest, as the same lead in a new cycle. */
@MailTest
class ComebacksTest {

    private static final LocalDate REVISIT = LocalDate.of(2026, 5, 10);
    private static final Instant APRIL = Instant.parse("2026-04-10T01:00:00Z");
    /** The evening before in Tokyo, and the morning of the day. */
    private static final Instant EVE = Instant.parse("2026-05-09T14:59:00Z");

    private static final Instant DAY = Instant.parse("2026-05-09T15:01:00Z");

    @Autowired
    Comebacks comebacks;

    @Autowired
    RecyclePool pool;

    @Autowired
    Leads leads;

    @Autowired
    Activities activities;

    @Autowired
    Users users;

    @Autowired
    Viewers viewers;

    @Autowired
    NoticeList notices;

    @Autowired
    NoticeWords words;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    User sdr;

    @BeforeEach
    void anEmptyPool() {
        clock.set(APRIL);
        jdbc.sql("update lead set stage = 'DISQUALIFIED' where stage = 'RECYCLED'")
                .update();
        sdr = transaction.execute(status ->
                users.save(User.member("田中 翔", UUID.randomUUID() + "@example.com", Role.SDR, clock.instant())));
    }

    @Test
    void onItsDayAndNotBefore() {
        Long lead = aside(SomeLead.connected(), REVISIT);

        clock.set(EVE);
        assertThat(comebacks.due(() -> false)).isZero();
        clock.set(DAY);
        assertThat(comebacks.due(() -> false)).isOne();
        assertThat(comebacks.due(() -> false)).as("once").isZero();

        Lead back = leads.get(lead);
        assertThat(back.stage()).isEqualTo(Stage.UNTOUCHED);
        assertThat(back.cycle()).isEqualTo(2);
        assertThat(back.ownerId()).isEqualTo(sdr.id());
        assertThat(back.nextActionOn()).as("to be worked on today").isEqualTo(REVISIT);
        assertThat(queued(lead)).isTrue();
        assertThat(told()).singleElement().asString().contains("リサイクルから戻りました（時期が先）");
    }

    @Test
    void aTargetAccountsLeadComesBackAsATargetEvenByAnInquiry() {
        Long onItsDay = aside(SomeLead.target(Stage.APPROACHING), REVISIT);
        Long asked = aside(SomeLead.target(Stage.APPROACHING), REVISIT.plusDays(30));

        clock.set(DAY);
        comebacks.due(() -> false);
        show(asked, ActivityKind.INQUIRY, DAY);

        assertThat(List.of(leads.get(onItsDay), leads.get(asked))).allSatisfy(lead -> {
            assertThat(lead.stage()).isEqualTo(Stage.TARGETED);
            assertThat(lead.track()).isEqualTo(Track.BDR);
            assertThat(lead.cycle()).isEqualTo(2);
        });
    }

    @Test
    void ofManyNodesThatLookEachLeadComesBackOnce() {
        List<Long> all = IntStream.range(0, 8)
                .mapToObj(i -> aside(SomeLead.connected(), REVISIT))
                .toList();
        clock.set(DAY);

        List<CompletableFuture<Integer>> looks = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> comebacks.due(() -> false)))
                .toList();

        assertThat(looks.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(8);
        assertThat(all).allSatisfy(id -> assertThat(leads.get(id).cycle()).isEqualTo(2));
    }

    @Test
    void aDayThatWasOverWhenWeLearnedOfItBringsNothingBack() {
        Long lead = aside(SomeLead.connected(), LocalDate.of(2026, 4, 9));

        assertThat(comebacks.due(() -> false)).isZero();

        assertThat(leads.get(lead).stage()).isEqualTo(Stage.RECYCLED);
        assertThat(pool.page(new RecyclePool.Wish(null, true), new Paging(0, 50), viewer())
                        .rows())
                .extracting(RecyclePool.Entry::id)
                .containsExactly(lead);
    }

    @Test
    void aSignOfInterestBringsItBackAtOnceButNoneFromBefore() {
        Long lead = aside(SomeLead.connected(), REVISIT);

        show(lead, ActivityKind.DOWNLOAD, APRIL.minus(Duration.ofHours(3)));
        assertThat(leads.get(lead).stage()).isEqualTo(Stage.RECYCLED);

        clock.set(APRIL.plus(Duration.ofDays(2)));
        show(lead, ActivityKind.DOWNLOAD, clock.instant());

        Lead back = leads.get(lead);
        assertThat(back.stage()).isEqualTo(Stage.UNTOUCHED);
        assertThat(back.cycle()).isEqualTo(2);
        assertThat(told()).singleElement().asString().contains("リサイクルから戻りました（資料ダウンロード）");
    }

    @Test
    void marketingsLeadsGoBackToNurturingAndInquiriesToInsideSales() {
        Long nurtured = aside(SomeLead.qualified(), REVISIT);
        Long asking = aside(SomeLead.qualified(), REVISIT);

        clock.set(APRIL.plus(Duration.ofDays(2)));
        show(nurtured, ActivityKind.SEMINAR, clock.instant());
        show(asking, ActivityKind.INQUIRY, clock.instant());

        assertThat(leads.get(nurtured).stage()).isEqualTo(Stage.NURTURING);
        assertThat(leads.get(asking).stage()).isEqualTo(Stage.UNTOUCHED);
    }

    @Test
    void theRateCountsThoseQualifiedAgainOfThoseThatCameDue() {
        Long again = aside(SomeLead.connected(), REVISIT);
        aside(SomeLead.connected(), REVISIT);
        aside(SomeLead.connected(), REVISIT.plusDays(30));
        clock.set(DAY);
        comebacks.due(() -> false);
        transaction.executeWithoutResult(status -> {
            Lead lead = leads.get(again);
            Stamp now = Stamp.now(clock, sdr.id());
            lead.attempt(now);
            lead.connect(now);
            lead.confirmNeed(now);
        });

        assertThat(pool.rates(viewer())).singleElement().satisfies(rate -> {
            assertThat(rate.reason()).isEqualTo(RecycleReason.TIMING_LATER);
            assertThat(rate.inside()).isOne();
            assertThat(rate.due()).isEqualTo(2);
            assertThat(rate.returned()).isEqualTo(2);
            assertThat(rate.qualified()).isOne();
            assertThat(rate.reactivation()).isEqualByComparingTo("0.5");
        });
        assertThat(pool.page(new RecyclePool.Wish(RecycleReason.NO_NEED, false), new Paging(0, 50), viewer())
                        .rows())
                .isEmpty();
    }

    private Long aside(Lead lead, LocalDate revisit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lead.assignTo(sdr.id(), clock.instant());
            Lead saved = leads.save(lead);
            saved.recycle(RecycleReason.TIMING_LATER, revisit, Stamp.now(clock, sdr.id()));
            return saved.id();
        }));
    }

    private void show(Long lead, ActivityKind kind, Instant at) {
        transaction.executeWithoutResult(status -> {
            Stamp stamp = new Stamp(Moment.at(at), clock.instant(), null);
            activities.save(Activity.of(kind, About.lead(leads.get(lead), stamp.occurred()), Direction.INBOUND, stamp));
        });
    }

    private boolean queued(Long lead) {
        return jdbc.sql("select count(*) from queue_entry where lead_id = ? and queue = ?")
                .params(lead, sdr.id())
                .query(Long.class)
                .single()
                .equals(1L);
    }

    private Stream<String> toldAll() {
        return notices.page(false, 0, 50, viewer()).stream().map(line -> words.sentence(line, Locale.JAPANESE));
    }

    private List<String> told() {
        return toldAll().filter(text -> text.contains("リサイクル")).toList();
    }

    private Viewer viewer() {
        return viewers.find(sdr.id()).orElseThrow();
    }
}
