package io.fukan.records;

import io.fukan.database.Sql;
import io.fukan.partner.PartnerStage;
import io.fukan.partner.PartnerType;
import io.fukan.setting.Company;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists partners, which everybody of ours may know; two statements per page. */
@Service
@Transactional(readOnly = true)
public class PartnerList {

    private final JdbcClient jdbc;
    private final Company company;

    PartnerList(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** One page. */
    public Listing<PartnerRow> page(PartnerQuery query) {
        Conditions conditions = query.conditions();
        long total = statement("records/partners-count.sql", Map.of(), conditions)
                .query(Long.class)
                .single();
        Map<String, String> order = Map.of("order", query.sorting().sql("p.id"), "limit", LeadList.PAGE);
        List<PartnerRow> rows = total <= query.paging().offset()
                ? List.of()
                : statement("records/partners.sql", order, conditions)
                        .param("size", query.paging().size())
                        .param("offset", query.paging().offset())
                        .query((row, n) -> read(row))
                        .list();
        return new Listing<>(rows, total, query.paging());
    }

    /** One partner; empty where there is none. */
    public Optional<PartnerRow> one(long id) {
        Conditions only = new Conditions().when(id, "p.id = :id", "id");
        return statement("records/partners.sql", Map.of("order", "p.id", "limit", ""), only)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All of them to choose from, those under contract first. */
    public List<Named> choices() {
        return jdbc.sql(Sql.of("records/partner-choices.sql"))
                .param("tomorrow", company.today().plusDays(1))
                .query(Named.class)
                .list();
    }

    /** Whoever looks after a partner. */
    public List<Named> owners() {
        return jdbc.sql(Sql.of("records/partner-owners.sql")).query(Named.class).list();
    }

    private StatementSpec statement(String file, Map<String, String> more, Conditions conditions) {
        Map<String, String> fragments = new HashMap<>(more);
        fragments.put("from", Sql.of("records/partners-from.sql", Map.of("filters", conditions.sql())));
        return jdbc.sql(Sql.of(file, fragments))
                .params(conditions.params())
                .param("tomorrow", company.today().plusDays(1));
    }

    private static PartnerRow read(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new PartnerRow(
                row.id("id"),
                row.textOrNull("external_id"),
                row.text("name"),
                row.oneOrNull("type", PartnerType.class),
                row.one("stage", PartnerStage.class),
                row.dayOrNull("contracted_on"),
                row.dayOrNull("trained_on"),
                row.dayOrNull("ended_on"),
                row.named("owner"),
                row.textOrNull("conditions"),
                row.numberOrNull("reward_rate"),
                row.numberOrNull("reward_per_win"),
                row.id("leads"),
                row.id("deals"),
                row.dayOrNull("registered_on"),
                row.instant("updated_at"),
                row.integer("version"));
    }
}
