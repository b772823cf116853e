package io.fukan.web.records;

import io.fukan.access.LeadScope;
import io.fukan.access.Viewer;
import io.fukan.channel.Channel;
import io.fukan.channel.Channels;
import io.fukan.database.Sql;
import io.fukan.organisation.Team;
import io.fukan.organisation.Teams;
import io.fukan.records.Named;
import io.fukan.records.PartnerList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the selects of lists and forms offer. */
@Component
public class Choices {

    private final Channels channels;
    private final Teams teams;
    private final PartnerList partners;
    private final JdbcClient jdbc;

    Choices(Channels channels, Teams teams, PartnerList partners, JdbcClient jdbc) {
        this.channels = channels;
        this.teams = teams;
        this.partners = partners;
        this.jdbc = jdbc;
    }

    /** Channels, active ones first. */
    public List<Named> channels() {
        return channels.inOrder().stream()
                .map((Channel channel) -> new Named(channel.id(), channel.name()))
                .toList();
    }

    /** Partners, those under contract first. */
    public List<Named> partners() {
        return partners.choices();
    }

    /** Active teams. */
    public List<Named> teams() {
        return teams.inOrder().stream()
                .filter(Team::isActive)
                .map(team -> new Named(team.id(), team.name()))
                .toList();
    }

    /** Products that are offered or that an open deal is about, by name. */
    public List<String> products() {
        return jdbc.sql(Sql.of("web/products.sql")).query(String.class).list();
    }

    /** People who own leads or deals, by kana; for a manager those of the own teams. */
    public List<Named> owners(Viewer viewer) {
        return jdbc.sql(Sql.of("web/owners.sql", Map.of("people", Sql.of("access/people.sql"))))
                .params(LeadScope.of(viewer).params())
                .query(Named.class)
                .list();
    }
}
