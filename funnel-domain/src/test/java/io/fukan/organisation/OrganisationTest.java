package io.fukan.organisation;

import static io.fukan.record.Refusals.assertRefused;
import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.fukan.database.DatabaseTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class OrganisationTest {

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    TeamMemberships memberships;

    @Autowired
    Staff staff;

    @Test
    void aRepKnownFromRecordsCannotSignIn() {
        User rep = users.save(User.known("佐藤 健", day(0).recorded()));
        assertThat(rep.canSignIn()).isFalse();

        rep.reachAt("Ken@example.jp");
        rep.takeRole(Role.SDR);
        rep.changePassword("{bcrypt}…");
        rep.prefer(Locale.ENGLISH, Theme.DARK);
        forgetEverything();

        User member = users.findByEmailIgnoreCase("ken@EXAMPLE.jp").orElseThrow();
        assertThat(member.canSignIn()).isTrue();
        assertThat(member.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(member.theme()).isEqualTo(Theme.DARK);
    }

    @Test
    void aTransferLeavesThePastAsItWas() {
        User rep = users.save(User.known("佐藤 健", day(0).recorded()));
        Team east = teams.save(new Team("東日本SDR", Department.SDR));
        Team west = teams.save(new Team("西日本SDR", Department.SDR));
        staff.transfer(rep, east, TeamMembership.EVER);
        staff.transfer(rep, west, MONDAY);
        forgetEverything();

        assertThat(jdbc.sql("select count(*) from team_membership where since = '-infinity' and user_id = ?")
                        .param(rep.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(teamOn(rep, LocalDate.of(1990, 1, 1))).isEqualTo("東日本SDR");
        assertThat(teamOn(rep, MONDAY.minusDays(1))).isEqualTo("東日本SDR");
        assertThat(teamOn(rep, MONDAY)).isEqualTo("西日本SDR");
        assertThat(memberships.inForce(MONDAY))
                .extracting(membership -> membership.team().orElseThrow().name())
                .containsOnly("西日本SDR");
    }

    @Test
    void aTransferOnTheSameDayIsACorrection() {
        User rep = users.save(User.known("佐藤 健", day(0).recorded()));
        Team east = teams.save(new Team("東日本SDR", Department.SDR));
        staff.transfer(rep, east, MONDAY);
        staff.transfer(rep, null, MONDAY);
        forgetEverything();

        assertThat(memberships.findByUserIdOrderBySinceDesc(rep.id()))
                .singleElement()
                .satisfies(membership -> assertThat(membership.team()).isEmpty());
        assertThat(memberships.inForce(MONDAY)).isEmpty();
    }

    @Test
    void oneAdministratorAlwaysRemains() {
        User first = users.save(User.member("管理 一郎", "ichiro@example.jp", Role.ADMIN, day(0).recorded()));
        User second = users.save(User.member("管理 二郎", "jiro@example.jp", Role.ADMIN, day(0).recorded()));

        staff.changeRole(first.id(), Role.MANAGER);

        assertRefused(() -> staff.changeRole(second.id(), Role.SDR), "LAST_ADMIN", "管理 二郎");
        assertRefused(() -> staff.deactivate(second.id()), "LAST_ADMIN", "管理 二郎");
        assertThat(staff.changeRole(second.id(), Role.ADMIN).role()).isEqualTo(Role.ADMIN);
        assertThat(staff.deactivate(first.id()).isActive()).isFalse();
    }

    private String teamOn(User rep, LocalDate on) {
        return memberships
                .on(rep.id(), on)
                .flatMap(TeamMembership::team)
                .orElseThrow()
                .name();
    }

    private void forgetEverything() {
        entities.flush();
        entities.clear();
    }
}
