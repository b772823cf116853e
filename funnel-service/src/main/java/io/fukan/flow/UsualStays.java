package io.fukan.flow;

import io.fukan.database.Sql;
import io.fukan.setting.Company;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers how long leads and deals usually stay in each stage, so that nobody waits while it is reckoned. */
@Component
class UsualStays {

    private final JdbcClient jdbc;
    private final Company company;

    UsualStays(JdbcClient jdbc, Company company) {
        this.jdbc = jdbc;
        this.company = company;
    }

    /** Reckons all of it afresh. */
    @Transactional
    public void refresh() {
        for (Standings standings : Standings.values()) {
            jdbc.sql("delete from usual_stay where standings = ?")
                    .param(standings.name())
                    .update();
            jdbc.sql(Sql.of("flow/remember-usual.sql", Map.of("reckoned", standings.reckoned())))
                    .param("standings", standings.name())
                    .param("today", company.today())
                    .param("enough", StageAges.ENOUGH_STAYS)
                    .update();
        }
    }
}
