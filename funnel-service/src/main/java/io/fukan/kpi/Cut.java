package io.fukan.kpi;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dimension by which figures can be cut or filtered: its name in the API and the SQL that gives an event's group.
 *
 * <p>In the SQL, f is the event and {@code {d}} the fact whose dimensions count: the event itself, or in a cohort the base
 * record, so that a cohort is never cut by what was only known of those who got further.
 *
 * @param name as in the API, for example {@code channel} or {@code lead.attr.lead_type}
 * @param expression SQL of the group's name
 * @param join SQL that the expression needs, or empty
 * @param columns columns of the rollups that suffice for it; empty: only the facts know
 */
public record Cut(String name, String expression, String join, Set<String> columns) {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("(lead|account|opportunity|customer)\\.attr\\.([\\p{L}\\p{M}\\p{N}_]{1,63})");

    private static final String JOIN_DEAL = "left join opportunity do_ on do_.id = {d}.opportunity_id";
    private static final String JOIN_LEAD = "left join lead dl on dl.id = {d}.lead_id";
    private static final String JOIN_ACCOUNT = JOIN_DEAL + "\n" + JOIN_LEAD + """

            left join account da on da.id = coalesce(
                case when coalesce(dl.account_known_on, '-infinity') < {d}.occurred_on
                       or dl.account_known_on = {d}.occurred_on and {d}.opportunity_id is not null then dl.account_id end,
                case when {d}.lead_id is null then do_.account_id end,
                case when {d}.lead_id is null and {d}.opportunity_id is null
                     then (select c.account_id from customer c where c.id = {d}.source_id) end)""";
    /** The customer that began or left, or that the deal became; one of other origin has no deal. */
    private static final String JOIN_CUSTOMER = """
            left join customer dc on dc.id = coalesce(
                (select max(c.id) from customer c where c.opportunity_id = {d}.opportunity_id), {d}.source_id)""";

    /** A deal's own, else its lead's; of what is told of a partner itself, that one, since an id never means two things. */
    private static final String JOIN_PARTNER = JOIN_DEAL + "\n" + JOIN_LEAD + """

            left join partner dpa on dpa.id = coalesce(do_.partner_id, dl.partner_id, {d}.root)""";

    private static final String SIZE_BAND = """
            case when da.employees is null then null when da.employees <= 10 then '1-10' when da.employees <= 50 then '11-50'
                 when da.employees <= 100 then '51-100' when da.employees <= 300 then '101-300'
                 when da.employees <= 1000 then '301-1000' when da.employees <= 5000 then '1001-5000' else '5001+' end""";

    /** What an event of a deal told counts for the deal's events of that day, but not for the lead as it came in. */
    private static final String KNOWN_ATTRIBUTE = """
            case when coalesce(({x}.attrs_known ->> '{key}')::date, '-infinity') < {d}.occurred_on
                   or ({x}.attrs_known ->> '{key}')::date = {d}.occurred_on and {d}.opportunity_id is not null
                 then {x}.attrs ->> '{key}' end""";

    private static final Map<String, Cut> FIXED = new LinkedHashMap<>();

    static {
        fixed(new Cut("channel", "dch.name", "left join channel dch on dch.id = f.channel_id", Set.of("channel_id")));
        fixed(new Cut("rep", "du.display_name", "left join app_user du on du.id = {d}.rep_id", Set.of("rep_id")));
        fixed(new Cut("setter", "ds.display_name", "left join app_user ds on ds.id = {d}.setter_id", Set.of()));
        fixed(new Cut("team", "dt.name", "left join team dt on dt.id = {d}.team_id", Set.of("team_id")));
        fixed(new Cut("department", "{d}.department", "", Set.of("department")));
        fixed(new Cut("source", "{d}.source", "", Set.of()));
        fixed(new Cut("segment", SIZE_BAND, JOIN_ACCOUNT, Set.of()));
        fixed(new Cut("industry", "da.industry", JOIN_ACCOUNT, Set.of()));
        fixed(new Cut("region", "da.region", JOIN_ACCOUNT, Set.of()));
        fixed(new Cut("product", "do_.product", JOIN_DEAL, Set.of()));
        fixed(new Cut("campaign", "dcp.name", "left join campaign dcp on dcp.id = f.campaign_id", Set.of()));
        fixed(new Cut("partner", "dpa.name", JOIN_PARTNER, Set.of()));
        fixed(new Cut("quality", "lower(f.quality)", "", Set.of("quality")));
    }

    /** The quality that a lead is judged to have. */
    public static Cut quality() {
        return FIXED.get("quality");
    }

    /** Why field sales gave a handoff back; only returns know it. */
    public static Cut returnReason() {
        return new Cut("returnReason", "dh.return_reason", "left join handoff dh on dh.id = f.source_id", Set.of());
    }

    /** The fixed dimensions by name; custom fields come beside them as {@code lead.attr.<key>} and so on. */
    public static Set<String> names() {
        return FIXED.keySet();
    }

    /** The dimension of that name, or none if the name means nothing. */
    public static Optional<Cut> named(String name) {
        Cut fixed = FIXED.get(name);
        return fixed != null ? Optional.of(fixed) : attribute(name);
    }

    /** Whether a name is that of a custom field, be there such a field or not. */
    public static boolean isCustomField(String name) {
        return attribute(name).isPresent();
    }

    String expression(Basis basis) {
        return resolve(expression, basis);
    }

    String join(Basis basis) {
        return resolve(join, basis);
    }

    /** An attribute by its name; letters, digits and _ only, so that it can stand in a statement. */
    private static Optional<Cut> attribute(String name) {
        Matcher matcher = ATTRIBUTE.matcher(name.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String key = matcher.group(2);
        return Optional.of(
                switch (matcher.group(1)) {
                    case "lead" -> new Cut(name, known("dl", key), JOIN_LEAD, Set.of());
                    case "opportunity" -> new Cut(name, known("do_", key), JOIN_DEAL, Set.of());
                    case "customer" -> new Cut(name, known("dc", key), JOIN_CUSTOMER, Set.of());
                    default -> new Cut(name, "da.attrs ->> '%s'".formatted(key), JOIN_ACCOUNT, Set.of());
                });
    }

    private static String known(String alias, String key) {
        return KNOWN_ATTRIBUTE.replace("{x}", alias).replace("{key}", key);
    }

    private static String resolve(String sql, Basis basis) {
        return sql.replace("{d}", basis.dimensionAlias());
    }

    private static void fixed(Cut cut) {
        FIXED.put(cut.name(), cut);
    }
}
