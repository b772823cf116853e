package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.lead.Stage;
import io.fukan.targeting.TargetLock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which companies are on the list of targets, and the leads that carry their stages, asked for many at a time. */
@Component
class TargetLeads {

    private final JdbcClient jdbc;
    private final TargetLock lock;

    TargetLeads(JdbcClient jdbc, TargetLock lock) {
        this.jdbc = jdbc;
        this.lock = lock;
    }

    /**
     * How a company stands.
     *
     * @param targetId its present stay on the list; null: it is not there
     * @param leadId the lead that carries its stage, or would; null: it has none
     * @param contactId whom that lead is about
     */
    record Standing(
            long accountId,
            @Nullable Long targetId,
            @Nullable Long leadId,
            @Nullable Stage stage,
            int cycle,
            @Nullable Long contactId,
            boolean planned) {}

    /** How these companies stand, until the end of the transaction. */
    Map<Long, Standing> standings(Collection<Long> accounts) {
        lock.whileListing();
        Map<Long, Standing> standings = new HashMap<>();
        jdbc.sql(Sql.of("ingest/target_state.sql"))
                .param("accounts", accounts.toArray(Long[]::new))
                .query(Standing.class)
                .list()
                .forEach(standing -> standings.put(standing.accountId(), standing));
        return standings;
    }

    /** The leads that carry the stages of those among these companies that are on the list. */
    List<Long> leadsOf(Collection<Long> accounts) {
        return jdbc.sql("select lead_id from account_target where account_id = any (:ids) and removed_at is null")
                .param("ids", accounts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Those of these people who are or were key persons: their facts are kept under their own ids. */
    List<Long> keyPeopleAmong(Collection<Long> contacts) {
        if (contacts.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select distinct contact_id from key_contact where contact_id = any (:ids)")
                .param("ids", contacts.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
