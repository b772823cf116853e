package io.fukan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fukan.database.DatabaseTest;
import io.fukan.database.Sql;
import io.fukan.organisation.Role;
import io.fukan.record.NoSuchRecord;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The row "Lead read" of the matrix of rights, role by role: own, of the team, of strangers. */
@DatabaseTest
@Transactional
class LeadScopeTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LeadRights rights;

    private long team;
    private long otherTeam;
    private long me;
    private long colleague;
    private long stranger;

    @BeforeEach
    void twoTeams() {
        team = team("首都圏", "SDR");
        otherTeam = team("西日本", "FS");
        me = user("me", team);
        colleague = user("colleague", team);
        stranger = user("stranger", otherTeam);
    }

    @ParameterizedTest
    @CsvSource({
        // role, own, team's, stranger's, nobody's
        "ADMIN,     true,  true,  true,  true",
        "MARKETING, true,  true,  true,  true",
        "MANAGER,   true,  true,  false, false",
        "SDR,       true,  false, false, true",
        "BDR,       true,  false, false, true",
        "FIELD,     true,  false, false, false",
        "CS,        true,  false, false, false",
        "PARTNER,   false, false, false, false"
    })
    void leadsByOwner(Role role, boolean own, boolean teams, boolean strangers, boolean nobodys) {
        assertThat(mayRead(role, lead(me))).as("own").isEqualTo(own);
        assertThat(mayRead(role, lead(colleague))).as("team's").isEqualTo(teams);
        assertThat(mayRead(role, lead(stranger))).as("stranger's").isEqualTo(strangers);
        assertThat(mayRead(role, lead(null))).as("nobody's").isEqualTo(nobodys);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PARTNER", mode = EnumSource.Mode.EXCLUDE)
    void handedOverByOrToMeStaysReadable(Role role) {
        assertThat(mayRead(role, handedOver(lead(stranger), me, stranger))).isTrue();
        assertThat(mayRead(role, handedOver(lead(stranger), stranger, me))).isTrue();
    }

    @Test
    void handedToTheDepartmentAtLargeIsReadableThere() {
        long lead = lead(stranger);
        jdbc.sql("""
                        insert into handoff (lead_id, from_department, to_department, offered_by, offered_at, due_on,
                                             recorded_at)
                        values (:lead, 'FS', 'SDR', :by, now(), current_date, now())""").param("lead", lead).param("by", stranger).update();

        assertThat(mayRead(Role.SDR, lead)).isTrue();
        assertThat(rights.mayRead(viewer(Role.SDR, me, otherTeam), lead)).isFalse();
    }

    @Test
    void handedToTheTeamIsReadableToItsManagerOnly() {
        long lead = handedOver(lead(stranger), stranger, colleague);

        assertThat(mayRead(Role.MANAGER, lead)).isTrue();
        assertThat(mayRead(Role.FIELD, lead)).isFalse();
        assertThat(mayRead(Role.SDR, lead)).isFalse();
    }

    @Test
    void aCallMakesALeadTheTeamsButNotTheCallersOwn() {
        long lead = lead(stranger);
        activity(lead, me);

        assertThat(mayRead(Role.MANAGER, lead)).isTrue();
        assertThat(mayRead(Role.SDR, lead)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "PARTNER", mode = EnumSource.Mode.EXCLUDE)
    void whoOwnsOrSetADealReadsItsLead(Role role) {
        long owned = lead(stranger);
        opportunity(owned, me, stranger);
        long set = lead(stranger);
        opportunity(set, stranger, me);

        assertThat(mayRead(role, owned)).isTrue();
        assertThat(mayRead(role, set)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN, true, true",
        "MARKETING, true, true",
        "MANAGER, true, false",
        "SDR, false, false",
        "FIELD, false, false",
        "CS, false, false",
        "PARTNER, false, false"
    })
    void dealsWithoutALead(Role role, boolean teams, boolean strangers) {
        assertThat(mayRead(role, opportunity(null, me, stranger))).as("own").isEqualTo(role != Role.PARTNER);
        assertThat(mayRead(role, opportunity(null, colleague, stranger)))
                .as("team's")
                .isEqualTo(teams);
        assertThat(mayRead(role, opportunity(null, stranger, stranger)))
                .as("stranger's")
                .isEqualTo(strangers);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void callsWithoutALeadAreTheCallers(Role role) {
        boolean all = EnumSet.of(Role.ADMIN, Role.MARKETING).contains(role);

        assertThat(mayRead(role, activity(null, me))).isEqualTo(role != Role.PARTNER);
        assertThat(mayRead(role, activity(null, colleague))).isEqualTo(all || role == Role.MANAGER);
        assertThat(mayRead(role, activity(null, stranger))).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void customerSuccessReadsEveryCustomer(Role role) {
        boolean all = EnumSet.of(Role.ADMIN, Role.MARKETING, Role.CS).contains(role);
        long lead = lead(stranger);
        customer(lead);

        assertThat(mayRead(role, lead)).isEqualTo(all);
        assertThat(mayRead(role, customer(null))).isEqualTo(all);
    }

    @Test
    void aTransferChangesWhatAManagerSeesFromItsDayOn() {
        long lead = lead(colleague);
        join(colleague, otherTeam, "current_date + 2");
        assertThat(mayRead(Role.MANAGER, lead)).isTrue();

        join(colleague, otherTeam, "current_date - 2");
        assertThat(mayRead(Role.MANAGER, lead)).isFalse();
    }

    @Test
    void aManagerWithoutATeamSeesOnlyTheOwn() {
        Viewer loose = new Viewer(me, Role.MANAGER, Set.of(), Locale.JAPANESE);

        assertThat(rights.mayRead(loose, lead(me))).isTrue();
        assertThat(rights.mayRead(loose, lead(colleague))).isFalse();
    }

    @Test
    void aRootIsNeverComparedWithItself() {
        LeadScope scope = LeadScope.of(viewer(Role.SDR, me, team));

        assertThatThrownBy(() -> scope.on("scoped.root")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsAndSingleRecordsAgree() {
        List<Long> leads = List.of(lead(me), lead(colleague), lead(stranger), lead(null));
        for (Role role : Role.values()) {
            LeadScope scope = LeadScope.of(viewer(role, me, team));
            List<Long> listed = jdbc.sql(Sql.of("access/lead-scope-test.sql", Map.of("scope", scope.on("l.id"))))
                    .params(scope.params())
                    .query(Long.class)
                    .list();

            assertThat(listed)
                    .as(role.name())
                    .containsExactlyElementsOf(
                            leads.stream().filter(lead -> mayRead(role, lead)).toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // role, own, team's, nobody's, accepted
        "ADMIN,     true,  true,  true,  true",
        "MANAGER,   true,  true,  false, true",
        "MARKETING, true,  false, true,  false",
        "SDR,       true,  false, false, false",
        "BDR,       true,  false, false, false",
        "FIELD,     true,  false, false, true",
        "CS,        false, false, false, false",
        "PARTNER,   false, false, false, false"
    })
    void leadsMayBeChanged(Role role, boolean own, boolean teams, boolean nobodys, boolean accepted) {
        Viewer viewer = viewer(role, me, team);
        long taken = handedOver(lead(stranger), stranger, me);
        jdbc.sql("update handoff set status = 'ACCEPTED', decided_by = :me, decided_at = now() where lead_id = :lead")
                .param("me", me)
                .param("lead", taken)
                .update();

        assertThat(rights.mayUpdate(viewer, lead(me))).as("own").isEqualTo(own);
        assertThat(rights.mayUpdate(viewer, lead(colleague))).as("team's").isEqualTo(teams);
        assertThat(rights.mayUpdate(viewer, lead(null))).as("nobody's").isEqualTo(nobodys);
        assertThat(rights.mayUpdate(viewer, taken)).as("accepted").isEqualTo(accepted);
    }

    @Test
    void unseenIsNotThereAndSeenIsForbidden() {
        Viewer sdr = viewer(Role.SDR, me, team);

        assertThatThrownBy(() -> rights.checkUpdate(sdr, lead(stranger))).isInstanceOf(NoSuchRecord.class);
        assertThatThrownBy(() -> rights.checkUpdate(sdr, lead(null))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> rights.checkRead(sdr, -1)).isInstanceOf(NoSuchRecord.class);
    }

    private boolean mayRead(Role role, long root) {
        return rights.mayRead(viewer(role, me, team), root);
    }

    private static Viewer viewer(Role role, long user, long team) {
        return new Viewer(user, role, Set.of(team), Locale.JAPANESE);
    }

    private long team(String name, String department) {
        return insert("insert into team (name, department) values ('" + name + "', '" + department + "') returning id");
    }

    private long user(String name, long of) {
        long id = insert("insert into app_user (display_name) values ('" + name + "') returning id");
        join(id, of, "'-infinity'");
        return id;
    }

    private void join(long user, long of, String since) {
        insert("insert into team_membership (user_id, team_id, since) values (%d, %d, %s) returning id"
                .formatted(user, of, since));
    }

    private long lead(Long owner) {
        return insert("insert into lead (owner_id, acquired_at, created_at, updated_at)"
                + " values (%s, now(), now(), now()) returning id".formatted(owner));
    }

    private long handedOver(long lead, long by, long to) {
        insert(
                "insert into handoff (lead_id, from_department, to_department, offered_by, offered_to, offered_at, due_on,"
                        + " recorded_at) values (%d, 'SDR', 'FS', %d, %d, now(), current_date, now()) returning id"
                                .formatted(lead, by, to));
        return lead;
    }

    private long activity(Long lead, long rep) {
        return insert("insert into activity (kind, lead_id, rep_id, occurred_at, recorded_at)"
                + " values ('CALL', %s, %d, now(), now()) returning id".formatted(lead, rep));
    }

    private long opportunity(Long lead, long owner, long setter) {
        return insert("insert into opportunity (lead_id, owner_id, set_by, created_at, updated_at)"
                + " values (%s, %d, %d, now(), now()) returning id".formatted(lead, owner, setter));
    }

    private long customer(Long lead) {
        return insert("insert into customer (lead_id, created_at, updated_at) values (%s, now(), now()) returning id"
                .formatted(lead));
    }

    private long insert(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
