package io.fukan.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.account.TargetTier;
import io.fukan.database.Sql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds companies that may be the same as another one by their names. Two different corporate numbers are two companies. */
@Service
@Transactional(readOnly = true)
public class SimilarAccounts {

    private final JdbcClient jdbc;

    SimilarAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A company whose name looks alike. */
    public record Similar(
            long id,
            String name,
            @Nullable String corporateNumber,
            @Nullable String region,
            @Nullable TargetTier tier,
            long leads) {}

    /** Those among the companies that the viewer may read something of. */
    public List<Similar> to(long accountId, Viewer viewer) {
        LeadScope scope = LeadScope.of(viewer);
        String visible = Sql.of(
                "records/account-visible.sql",
                Map.of(
                        "account", "a.id",
                        "lead scope", scope.on("l.id"),
                        "deal scope", scope.on("o.root"),
                        "customer scope", scope.on("k.root")));
        return jdbc.sql(Sql.of("records/accounts-similar.sql", Map.of("visible", visible)))
                .param("account", accountId)
                .params(scope.params())
                .query(Similar.class)
                .list();
    }
}
