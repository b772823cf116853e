package io.fukan.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the planner's idea of the tables' sizes up with an import, where autovacuum would come a minute too late. */
final class Statistics {

    private static final List<String> ALWAYS =
            List.of("fact", "quality_judgement", "import_change", "import_seen", "import_origin");

    private Statistics() {}

    static void refresh(JdbcClient jdbc, ImportKind kind) {
        Set<String> tables = new LinkedHashSet<>(ALWAYS);
        tables.add(RecordTable.of(kind.ownRecord()).table());
        kind.parents().forEach(parent -> tables.add(RecordTable.of(parent).table()));
        switch (kind) {
            case LEADS -> tables.add("stage_change");
            case OPPORTUNITIES -> tables.addAll(List.of("phase_change", "opportunity_amount"));
            default -> {}
        }
        // The sizes and rough spreads suffice, for which a tenth of the usual sample does; autovacuum looks closer
        // later.
        jdbc.sql("set default_statistics_target = 10; analyze %s; reset default_statistics_target"
                        .formatted(String.join(", ", tables)))
                .update();
    }
}
