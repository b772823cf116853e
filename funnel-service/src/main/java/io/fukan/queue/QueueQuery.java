package io.fukan.queue;

import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.records.Choice;
import io.fukan.records.Conditions;
import io.fukan.records.Paging;
import io.fukan.records.Parameters;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which queue. Null: any.
 *
 * @param whose whose leads
 * @param person the person where {@code whose} is {@link Whose#PERSON}
 * @param search words that must be found in person, company, e-mail, telephone number or the source's id; empty: any
 */
public record QueueQuery(
        Whose whose,
        @Nullable Long person,
        @Nullable Band band,
        String search,
        @Nullable Quality quality,
        @Nullable Choice channel,
        Paging paging) {

    /** Whose leads a queue shows. */
    public enum Whose {
        /** The viewer's own. */
        ME,
        /** Those of inside sales that nobody owns. */
        TEAM,
        /** Those of everybody in the viewer's teams. */
        ALL,
        /** Those of one person. */
        PERSON
    }

    /**
     * Reads {@code of band q quality channel page size}; {@code of} is {@code me}, {@code team}, {@code all} or a person's id.
     *
     * @throws io.fukan.records.InvalidQuery for a value that cannot be meant
     */
    public static QueueQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        String of = asked.text("of").orElse(usual(viewer));
        Whose whose = switch (of) {
            case "me" -> Whose.ME;
            case "team" -> Whose.TEAM;
            case "all" -> Whose.ALL;
            default -> Whose.PERSON;
        };
        return new QueueQuery(
                whose,
                whose == Whose.PERSON ? asked.id("of") : null,
                asked.one("band", Band.class),
                asked.search(),
                asked.one("quality", Quality.class),
                asked.choice("channel"),
                asked.paging());
    }

    /** The viewer's own queue, unfiltered; a manager's team's, an administrator's the one that nobody owns. */
    public static QueueQuery usual(Viewer viewer, Paging paging) {
        return new QueueQuery(
                Whose.valueOf(usual(viewer).toUpperCase(java.util.Locale.ROOT)), null, null, "", null, null, paging);
    }

    private static String usual(Viewer viewer) {
        return viewer.role() == Role.MANAGER ? "all" : viewer.role() == Role.ADMIN ? "team" : "me";
    }

    /** As in the address. */
    public String of() {
        return person == null ? whose.name().toLowerCase(java.util.Locale.ROOT) : person.toString();
    }

    /** Whether anything narrows the queue. */
    public boolean isFiltered() {
        return band != null || !search.isEmpty() || quality != null || channel != null;
    }

    /** Conditions on a queue entry, each beginning with {@code and}. */
    Filter filter(Viewer viewer) {
        Conditions ofLead = new Conditions()
                .search(search, viewer.seesContacts() ? "records/lead-search.sql" : "records/lead-search-masked.sql")
                .choice(channel, "l.channel_id", "channel")
                .when(quality, "coalesce(j.quality, 'UNCLASSIFIED') = :quality", "quality");
        return ofLead.sql().isEmpty()
                ? new Filter("", Map.of())
                : new Filter(Sql.of("queue/lead-filter.sql", Map.of("conditions", ofLead.sql())), ofLead.params());
    }

    /** SQL and its parameters. */
    record Filter(String sql, Map<String, Object> params) {}
}
