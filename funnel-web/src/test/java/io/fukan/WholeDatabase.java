package io.fukan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table, to prove that nothing was written. */
public final class WholeDatabase {

    private WholeDatabase() {}

    /** All of it in short, but for what belongs to sessions, jobs and the noting of a token's use. */
    public static String state(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                        select quote_ident(table_name) from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name not like 'spring_session%'
                          and table_name not in ('scheduled_tasks', 'api_token', 'rate_limit', 'measure_lag',
                                                 'usual_stay', 'score_due', 'fact_state', 'rollup_delta', 'rollup_channel', 'rollup_month',
                                                 'rollup_total', 'rollup_total_month',
                                                 'rollup_rep', 'rollup_cohort', 'snapshot_day', 'deal_snapshot')
                        order by 1""").query(String.class).list();
        StringBuilder all = new StringBuilder();
        for (String table : tables) {
            all.append(table)
                    .append(' ')
                    .append(jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                                    + " t")
                            .query(String.class)
                            .single())
                    .append('\n');
        }
        return all.toString();
    }
}
