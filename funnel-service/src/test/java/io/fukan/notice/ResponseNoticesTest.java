package io.fukan.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.activity.About;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.activity.Direction;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.mail.MailTest;
import io.fukan.organisation.Department;
import io.fukan.organisation.Role;
import io.fukan.organisation.Staff;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.record.Stamp;
import io.fukan.response.Responses;
import io.fukan.time.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody turned to an inquiry in time: the owner and the team's manager are told of each inquiry once. */
@MailTest
class ResponseNoticesTest {

    /** A Tuesday, ten in the morning in Tokyo, and the evening before. */
    private static final Instant TEN = Instant.parse("2026-06-09T01:00:00Z");

    private static final Instant NIGHT = Instant.parse("2026-06-08T13:00:00Z");

    @Autowired
    Responses responses;

    @Autowired
    Activities activities;

    @Autowired
    Leads leads;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    Staff staff;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    Long rep;
    Long manager;
    Long lead;

    @BeforeEach
    void aLeadOfATeamWithAManager() {
        clock.set(NIGHT.minus(Duration.ofDays(1)));
        // what other tests left running has nothing to do with this
        jdbc.sql("update response_clock set breached_at = due_at where answered_at is null")
                .update();
        transaction.executeWithoutResult(status -> {
            Team team = teams.save(new Team("IS " + UUID.randomUUID(), Department.SDR));
            rep = member(Role.SDR, team);
            manager = member(Role.MANAGER, team);
            Lead one = Lead.acquired(Track.SDR, Stamp.now(clock, rep));
            one.assignTo(rep, clock.instant());
            lead = leads.save(one).id();
        });
    }

    @Test
    void ofAnInquiryThatIsLateBothAreToldOnce() {
        inquire(TEN);
        clock.set(TEN.plus(Duration.ofMinutes(4)));
        responses.recordBreaches();
        assertThat(told(rep)).as("still in time").isZero();

        clock.set(TEN.plus(Duration.ofMinutes(6)));
        assertThat(responses.recordBreaches()).isOne();
        assertThat(responses.recordBreaches()).isZero();

        assertThat(told(rep)).isOne();
        assertThat(told(manager)).isOne();
    }

    @Test
    void ofManyNodesThatLookOneTells() {
        inquire(TEN);
        clock.set(TEN.plus(Duration.ofMinutes(6)));

        List<CompletableFuture<Integer>> looks = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.supplyAsync(responses::recordBreaches))
                .toList();

        assertThat(looks.stream().mapToInt(CompletableFuture::join).sum()).isOne();
        assertThat(told(rep)).isOne();
    }

    @Test
    void whoeverIsJustAnsweringIsNotDisturbed() {
        inquire(TEN);
        clock.set(TEN.plus(Duration.ofMinutes(6)));

        transaction.executeWithoutResult(status -> {
            leads.lockById(lead);
            assertThat(CompletableFuture.supplyAsync(responses::recordBreaches).join())
                    .isZero();
            record(ActivityKind.VISIT, null, rep);
        });

        assertThat(responses.recordBreaches()).isZero();
        assertThat(told(rep)).isZero();
    }

    @Test
    void twoOfOneNightAreTwoAlthoughBothFallDueAtTheSameMoment() {
        inquire(NIGHT);
        inquire(NIGHT.plus(Duration.ofHours(2)));
        clock.set(TEN);

        assertThat(responses.recordBreaches()).isEqualTo(2);

        assertThat(told(rep)).isEqualTo(2);
        assertThat(told(manager)).isEqualTo(2);
    }

    @Test
    void ofOneThatWasAnsweredInTimeNobodyIs() {
        inquire(TEN);
        clock.set(TEN.plus(Duration.ofMinutes(3)));
        record(ActivityKind.VISIT, null, rep);

        clock.set(TEN.plus(Duration.ofHours(1)));
        assertThat(responses.recordBreaches()).isZero();
        assertThat(told(rep)).isZero();
    }

    private void inquire(Instant at) {
        clock.set(at);
        record(ActivityKind.INQUIRY, Direction.INBOUND, null);
    }

    private void record(ActivityKind kind, @Nullable Direction direction, @Nullable Long by) {
        Stamp now = Stamp.now(clock, by);
        transaction.executeWithoutResult(status ->
                activities.save(Activity.of(kind, About.lead(leads.get(lead), now.occurred()), direction, now)));
    }

    private long told(Long person) {
        return jdbc.sql("select count(*) from notice where user_id = ? and kind = 'SLA_BREACHED'")
                .param(person)
                .query(Long.class)
                .single();
    }

    private Long member(Role role, Team team) {
        User user = users.save(User.member(role.name(), UUID.randomUUID() + "@example.com", role, clock.instant()));
        staff.transfer(user, team, LocalDate.of(2020, 1, 1));
        return user.id();
    }
}
