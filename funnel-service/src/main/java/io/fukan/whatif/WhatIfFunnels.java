package io.fukan.whatif;

import io.fukan.database.Sql;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the figures of a finished what-if as they were taken. */
@Service
@Transactional(readOnly = true)
public class WhatIfFunnels {

    /** The bases in which a what-if is worked out. */
    public static final List<Basis> BASES = List.of(Basis.PERIOD, Basis.LEAD);

    private final JdbcClient jdbc;

    WhatIfFunnels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The basis of that name; empty for one in which nothing is kept. */
    public static Optional<Basis> basis(String apiName) {
        return Basis.named(apiName).filter(BASES::contains);
    }

    /**
     * The old and the new funnel.
     *
     * @param basis one of {@link #BASES}
     */
    public WhatIfFunnel read(long whatIf, Basis basis) {
        List<WhatIfFunnel.Row> rows = jdbc.sql(Sql.of("whatif/counts.sql"))
                .param("whatIf", whatIf)
                .param("basis", basis.name())
                .query(WhatIfFunnel.Row.class)
                .list();
        return WhatIfFunnel.of(basis, rows, stages("recorded", whatIf), stages("mature", whatIf));
    }

    private Set<Stage> stages(String column, long whatIf) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        jdbc.sql("select unnest(%s) from quality_what_if where id = :id".formatted(column))
                .param("id", whatIf)
                .query(String.class)
                .list()
                .forEach(name -> stages.add(Stage.valueOf(name)));
        return stages;
    }
}
