package io.fukan.records;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.customfield.RecordType;
import io.fukan.database.Sql;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.Source;
import io.fukan.opportunity.YomiRank;
import io.fukan.quality.Quality;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which deals, in which order: what the screen's address, the export and the API ask for in the same words. Null: any.
 *
 * @param search words that must be found in the deal's name or product, company, person, or the source's id; empty: any
 * @param withoutYomi only deals that have no yomi
 * @param team whose members of today own them
 * @param created when they became opportunities (商談化), by the business day
 * @param closed when they were won or lost
 * @param expected when they are expected to close
 * @param withoutExpected only deals of which nobody says when they close
 * @param product name of a product that they are about
 * @param partner whom they came through: their own, else their lead's
 * @param attributes custom fields that must have a value
 */
public record OpportunityQuery(
        String search,
        @Nullable Outcome outcome,
        @Nullable Phase phase,
        @Nullable YomiRank yomi,
        boolean withoutYomi,
        @Nullable Quality quality,
        @Nullable Source source,
        @Nullable Choice channel,
        @Nullable Choice partner,
        @Nullable Choice owner,
        @Nullable Choice setter,
        @Nullable Long team,
        @Nullable Long account,
        @Nullable Long lead,
        Days created,
        Days closed,
        Days expected,
        boolean withoutExpected,
        @Nullable String product,
        List<AttributeFilter> attributes,
        Sorting<OpportunitySort> sorting,
        Paging paging) {

    private static final Sorting<OpportunitySort> LATEST_FIRST = new Sorting<>(OpportunitySort.CREATED, true);

    public OpportunityQuery {
        attributes = List.copyOf(attributes);
    }

    /**
     * Reads {@code q outcome phase yomi quality source channel partner owner setBy team account lead createdFrom createdTo closedFrom
     * closedTo expectedFrom expectedTo expected product opportunity.attr.* lead.attr.* account.attr.* sort page size}. {@code channel
     * partner owner setBy} are ids or {@code none}, people may be {@code me}; {@code yomi} and {@code expected} may be {@code none}; {@code sort} is a key of
     * {@link OpportunitySort}, with {@code -} in front for descending.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static OpportunityQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        boolean withoutYomi = asked.text("yomi").filter(Choice.NONE::equals).isPresent();
        return new OpportunityQuery(
                asked.search(),
                asked.one("outcome", Outcome.class),
                asked.one("phase", Phase.class),
                withoutYomi ? null : asked.one("yomi", YomiRank.class),
                withoutYomi,
                asked.one("quality", Quality.class),
                asked.one("source", Source.class),
                asked.choice("channel"),
                asked.choice("partner"),
                asked.person("owner", viewer.userId()),
                asked.person("setBy", viewer.userId()),
                asked.id("team"),
                asked.id("account"),
                asked.id("lead"),
                asked.days("created"),
                asked.days("closed"),
                asked.days("expected"),
                asked.text("expected").filter(Choice.NONE::equals).isPresent(),
                asked.text("product").orElse(null),
                asked.attributes(RecordType.OPPORTUNITY, RecordType.LEAD, RecordType.ACCOUNT),
                Sorting.read(
                        asked,
                        OpportunitySort.class,
                        key -> key != OpportunitySort.AMOUNT || viewer.may(Right.DEAL_AMOUNTS_READ),
                        LATEST_FIRST),
                asked.paging());
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !search.isEmpty()
                || outcome != null
                || phase != null
                || yomi != null
                || withoutYomi
                || quality != null
                || source != null
                || channel != null
                || partner != null
                || owner != null
                || setter != null
                || team != null
                || account != null
                || lead != null
                || !created.equals(Days.ALL)
                || !closed.equals(Days.ALL)
                || !expected.equals(Days.ALL)
                || withoutExpected
                || product != null
                || !attributes.isEmpty();
    }

    Conditions conditions(Viewer viewer) {
        return new Conditions()
                .search(
                        search,
                        viewer.seesContacts()
                                ? "records/opportunity-search.sql"
                                : "records/opportunity-search-masked.sql")
                .when(outcome, "o.outcome = :outcome", "outcome")
                .when(phase, "o.phase = :phase", "phase")
                .when(yomi, "o.yomi = :yomi", "yomi")
                .when(withoutYomi, "o.yomi is null")
                .when(quality, "coalesce(q.quality, 'UNCLASSIFIED') = :quality", "quality")
                .when(source, "o.source = :source", "source")
                .choice(channel, "l.channel_id", "channel")
                .choice(partner, "coalesce(o.partner_id, l.partner_id)", "partner")
                .choice(owner, "o.owner_id", "owner")
                .choice(setter, "o.set_by", "setter")
                .when(team, "o.owner_id in (" + Sql.of("records/members-of-team.sql") + ")", "team")
                .whenOfOne(account, Sql.of("records/deals-of-account.sql"), "account")
                .whenOfOne(lead, "o.lead_id = :lead", "lead")
                .days(created, "o.confirmed_at", "o.confirmed_on", "created")
                .days(closed, "o.closed_at", "o.closed_on", "closed")
                .days(expected, "o.expected_close_on", "expected")
                .when(withoutExpected, "o.expected_close_on is null")
                .when(product, Sql.of("records/of-product.sql"), "product")
                .attributes(
                        attributes, Map.of(RecordType.OPPORTUNITY, "o", RecordType.LEAD, "l", RecordType.ACCOUNT, "a"));
    }
}
