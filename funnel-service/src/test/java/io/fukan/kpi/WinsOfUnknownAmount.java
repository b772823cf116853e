package io.fukan.kpi;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Wins as an import without a column of amounts leaves them. */
public final class WinsOfUnknownAmount {

    private WinsOfUnknownAmount() {}

    /** Forgets for how much a deal was won. */
    public static void forget(Long deal, JdbcClient jdbc) {
        jdbc.sql("delete from opportunity_amount where opportunity_id = ?")
                .param(deal)
                .update();
        Long root = jdbc.sql("update opportunity set amount = null where id = ? returning coalesce(lead_id, id)")
                .param(deal)
                .query(Long.class)
                .single();
        jdbc.sql("select refresh_facts(array[:root::bigint])")
                .param("root", root)
                .query()
                .listOfRows();
    }
}
