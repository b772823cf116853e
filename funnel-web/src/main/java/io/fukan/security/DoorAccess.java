package io.fukan.security;

import static io.fukan.security.AccessRules.open;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.POST;

import io.fukan.security.AccessRules.Row;
import java.util.List;

/**
 * The rows of {@link AccessRules} for strangers: pages to book and inquire on, and addresses that are keys themselves. There
 * is no session behind them and no cookie is looked at, so nothing can be done through them in anybody's name.
 */
final class DoorAccess {

    static final List<Row> ROWS = List.of(
            open(GET, "/book/{key}"),
            open(POST, "/book/{key}"),
            open(GET, "/meeting/{token}"),
            open(GET, "/meeting/{token}/calendar"),
            open(GET, "/meeting/{token}/move"),
            open(POST, "/meeting/{token}/move"),
            open(POST, "/meeting/{token}/cancel"),
            open(GET, "/calendar/{token}.ics"),
            open(POST, "/intake/{key}"),
            open(OPTIONS, "/intake/{key}"),
            open(GET, "/intake/{key}/thanks"));

    private DoorAccess() {}
}
