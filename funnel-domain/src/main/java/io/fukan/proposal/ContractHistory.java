package io.fukan.proposal;

import io.fukan.database.Sql;
import io.fukan.record.Stamp;
import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of contracts, line by line; the deal's story shows it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContractHistory {

    private final JdbcClient jdbc;

    ContractHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a line, unless it is there already.
     *
     * @param reached what the contract came to; NONE: it was taken back
     */
    public void add(Long dealId, ContractStatus reached, Stamp stamp) {
        jdbc.sql(Sql.of("proposal/contract-changed.sql"))
                .param("deal", dealId)
                .param("status", reached.name())
                .param("at", stamp.occurred().at().atOffset(ZoneOffset.UTC))
                .param("on", stamp.occurred().on(), Types.DATE)
                .param("now", stamp.recorded().atOffset(ZoneOffset.UTC))
                .param("by", stamp.by(), Types.BIGINT)
                .update();
    }
}
