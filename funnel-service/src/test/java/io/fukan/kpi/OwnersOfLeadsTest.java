package io.fukan.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fukan.database.DatabaseTest;
import io.fukan.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A lead counts for who had it when it came in, whoever has it now. */
@DatabaseTest
@Transactional
class OwnersOfLeadsTest {

    private static final Period APRIL = Period.month(YearMonth.of(2012, 4));
    private static final Cut REP = Cut.named("rep").orElseThrow();

    @Autowired
    KpiReader kpis;

    @Autowired
    JdbcClient jdbc;

    private long first;
    private long second;

    @BeforeEach
    void twoPeople() {
        first = person("先任-持主");
        second = person("後任-持主");
    }

    @Test
    void aLeadThatWasHandedOnStaysWithWhoHadItWhenItCame() {
        long kept = lead("2012-04-02", first);
        long handedOn = lead("2012-04-02", first);
        long sameDay = lead("2012-04-02", first);
        lead("2012-04-02", second);
        own(handedOn, second, "2012-04-20 10:00+09");
        own(sameDay, second, "2012-04-02 18:00+09");
        appointment(handedOn, "2012-04-25", second);
        appointment(kept, "2012-04-26", first);
        follow();

        assertThat(leads(Basis.PERIOD)).containsExactlyInAnyOrder(tuple("先任-持主", 2), tuple("後任-持主", 2));
        assertThat(leads(Basis.LEAD)).containsExactlyInAnyOrder(tuple("先任-持主", 2), tuple("後任-持主", 2));
        assertThat(percents("appointment-rate-per-lead", Basis.LEAD))
                .as("both of the first one's leads came to an appointment, whoever set it")
                .containsExactlyInAnyOrder(tuple("先任-持主", 100), tuple("後任-持主", 0));
    }

    @Test
    void aLeadThatLayInTheQueueCountsForWhoTookItFirst() {
        long taken = lead("2012-04-02", null);
        long passedOn = lead("2012-04-02", null);
        lead("2012-04-02", null);
        own(taken, first, "2012-04-03 09:00+09");
        own(passedOn, first, "2012-04-03 09:00+09");
        own(passedOn, null, "2012-04-05 09:00+09");
        own(passedOn, second, "2012-04-06 09:00+09");
        follow();

        assertThat(leads(Basis.LEAD)).containsExactlyInAnyOrder(tuple("先任-持主", 2), tuple(null, 1));
    }

    @Test
    void aLaterCycleBelongsToItsOwnOwner() {
        long lead = lead("2012-02-10", first);
        own(lead, second, "2012-03-15 09:00+09");
        jdbc.sql("update lead set cycle = 2 where id = ?").param(lead).update();
        jdbc.sql("""
                        insert into stage_change (lead_id, cycle, track, from_stage, to_stage, starts_cycle, occurred_at, recorded_at)
                        values (?, 2, 'SDR', 'RECYCLED', 'UNTOUCHED', true, '2012-04-10', '2012-04-10')""").param(lead).update();
        follow();

        assertThat(arrivals("2012-02")).containsExactly(tuple("先任-持主", 1));
        assertThat(arrivals("2012-04")).containsExactly(tuple("後任-持主", 1));
    }

    @Test
    void whatIsTakenBackWasNever() {
        long lead = lead("2012-04-02", first);
        own(lead, second, "2012-04-20 10:00+09");
        jdbc.sql("update lead set owner_id = ?, version = version - 1, updated_at = '2012-04-02' where id = ?")
                .params(first, lead)
                .update();
        own(lead, second, "2012-04-02 12:00+09");
        follow();

        assertThat(leads(Basis.LEAD)).containsExactly(tuple("後任-持主", 1));
    }

    private List<Tuple> leads(Basis basis) {
        return kpis
                .series(
                        KpiCatalogue.get("leads"),
                        KpiQuery.of(APRIL).basis(basis).by(REP))
                .stream()
                .map(figure -> tuple(figure.group(), figure.value().intValueExact()))
                .toList();
    }

    private List<Tuple> percents(String kpi, Basis basis) {
        return kpis
                .series(KpiCatalogue.get(kpi), KpiQuery.of(APRIL).basis(basis).by(REP))
                .stream()
                .map(figure ->
                        tuple(figure.group(), figure.value().movePointRight(2).intValueExact()))
                .toList();
    }

    private List<Tuple> arrivals(String month) {
        return jdbc.sql("""
                        select u.display_name as name, count(*)::int as leads
                        from fact f join app_user u on u.id = f.rep_id
                        where f.measure = 'lead-arrival' and to_char(f.occurred_on, 'YYYY-MM') = ? group by 1""")
                .param(month)
                .query((row, n) -> tuple(row.getString("name"), row.getInt("leads")))
                .list();
    }

    private long person(String name) {
        return jdbc.sql("insert into app_user (display_name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
    }

    private long lead(String day, @Nullable Long owner) {
        return jdbc.sql("""
                        insert into lead (track, stage, owner_id, acquired_at, acquired_on, created_at, updated_at)
                        values ('SDR', 'UNTOUCHED', ?, cast(? as date), cast(? as date), cast(? as date), cast(? as date))
                        returning id""").params(owner, day, day, day, day).query(Long.class).single();
    }

    private void own(long lead, @Nullable Long owner, String at) {
        jdbc.sql(
                        "update lead set owner_id = ?, version = version + 1, updated_at = cast(? as timestamptz) where id = ?")
                .params(owner, at, lead)
                .update();
    }

    private void appointment(long lead, String day, long setter) {
        jdbc.sql("""
                        insert into appointment (lead_id, cycle, set_by, booked_at, booked_on, status, recorded_at)
                        values (?, 1, ?, cast(? as date), cast(? as date), 'SCHEDULED', now())""").params(lead, setter, day, day).update();
    }

    private void follow() {
        jdbc.sql("select refresh_facts(array(select id from lead))")
                .query((row, n) -> "")
                .list();
    }
}
