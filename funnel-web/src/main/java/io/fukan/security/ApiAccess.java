package io.fukan.security;

import static io.fukan.access.Right.DASHBOARDS_READ;
import static io.fukan.security.AccessRules.row;
import static org.springframework.http.HttpMethod.GET;

import io.fukan.security.AccessRules.Row;
import java.util.List;

/** The rows of {@link AccessRules} for programs. */
final class ApiAccess {

    static final List<Row> ROWS = List.of(
            // figures
            row(GET, "/api/v1/kpis", DASHBOARDS_READ),
            row(GET, "/api/v1/kpis/{key}", DASHBOARDS_READ),
            row(GET, "/api/v1/kpis/{key}/records", DASHBOARDS_READ),
            row(GET, "/api/v1/funnel", DASHBOARDS_READ));

    private ApiAccess() {}
}
