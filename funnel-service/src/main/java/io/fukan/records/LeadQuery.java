package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.customfield.RecordType;
import io.fukan.database.Sql;
import io.fukan.lead.Stage;
import io.fukan.lead.Track;
import io.fukan.quality.Quality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which leads, in which order: what the screen's address, the export and the API ask for in the same words. Null: any.
 *
 * @param search words that must be found in person, company, e-mail, telephone number or the source's id; empty: any
 * @param open only leads that somebody is to work on: neither recycled nor disqualified
 * @param team whose members of today own them
 * @param acquired when they came in, by the business day
 * @param attributes custom fields that must have a value
 */
public record LeadQuery(
        String search,
        @Nullable Quality quality,
        @Nullable Choice channel,
        @Nullable Choice partner,
        @Nullable Choice owner,
        @Nullable Long team,
        @Nullable Track track,
        @Nullable Stage stage,
        boolean open,
        @Nullable Long account,
        Days acquired,
        List<AttributeFilter> attributes,
        Sorting<LeadSort> sorting,
        Paging paging) {

    /** The value of {@code stage} that means all open ones. */
    public static final String OPEN = "OPEN";

    private static final Sorting<LeadSort> LATEST_FIRST = new Sorting<>(LeadSort.ACQUIRED, true);

    public LeadQuery {
        attributes = List.copyOf(attributes);
    }

    /**
     * Reads {@code q quality channel partner owner team track stage account acquiredFrom acquiredTo lead.attr.* account.attr.* sort
     * page size}. {@code channel partner owner} are ids or {@code none}, {@code owner} may be {@code me}; {@code stage} may be {@code OPEN}; {@code sort} is a key of {@link LeadSort}, with {@code -} in front for descending.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static LeadQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        boolean open = asked.text("stage").filter(OPEN::equals).isPresent();
        return new LeadQuery(
                asked.search(),
                asked.one("quality", Quality.class),
                asked.choice("channel"),
                asked.choice("partner"),
                asked.person("owner", viewer.userId()),
                asked.id("team"),
                asked.one("track", Track.class),
                open ? null : asked.one("stage", Stage.class),
                open,
                asked.id("account"),
                asked.days("acquired"),
                asked.attributes(RecordType.LEAD, RecordType.ACCOUNT),
                Sorting.read(asked, LeadSort.class, key -> key != LeadSort.NAME || viewer.seesContacts(), LATEST_FIRST),
                asked.paging());
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !search.isEmpty()
                || quality != null
                || channel != null
                || partner != null
                || owner != null
                || team != null
                || track != null
                || stage != null
                || open
                || account != null
                || !acquired.equals(Days.ALL)
                || !attributes.isEmpty();
    }

    Conditions conditions(Viewer viewer) {
        return new Conditions()
                .search(search, viewer.seesContacts() ? "records/lead-search.sql" : "records/lead-search-masked.sql")
                .when(quality, "coalesce(q.quality, 'UNCLASSIFIED') = :quality", "quality")
                .choice(channel, "l.channel_id", "channel")
                .choice(partner, "l.partner_id", "partner")
                .choice(owner, "l.owner_id", "owner")
                .when(team, "l.owner_id in (" + Sql.of("records/members-of-team.sql") + ")", "team")
                .when(track, "l.track = :track", "track")
                .when(stage, "l.stage = :stage", "stage")
                .when(open, "l.stage not in ('RECYCLED', 'DISQUALIFIED')")
                .whenOfOne(account, "l.account_id = :account", "account")
                .days(acquired, "l.acquired_at", "l.acquired_on", "acquired")
                .attributes(attributes, Map.of(RecordType.LEAD, "l", RecordType.ACCOUNT, "a"));
    }
}
