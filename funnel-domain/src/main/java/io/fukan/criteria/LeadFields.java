package io.fukan.criteria;

import static io.fukan.customfield.FieldType.BOOLEAN;
import static io.fukan.customfield.FieldType.DATE;
import static io.fukan.customfield.FieldType.NUMBER;
import static io.fukan.customfield.FieldType.TEXT;

import io.fukan.account.Industry;
import io.fukan.account.JobRank;
import io.fukan.account.TargetTier;
import io.fukan.channel.ChannelClass;
import io.fukan.customfield.FieldType;
import io.fukan.hearing.Authority;
import io.fukan.hearing.Budget;
import io.fukan.lead.Track;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every company has. A lead's stage is not among them, and what our own calls brought to light is closed to
 * quality rules: quality judged by how far a lead came would make every conversion by quality a circle.
 */
final class LeadFields {

    /** Fields in the order in which to offer them, with their place in {@code criteria/evaluate.sql}. */
    static final Map<RuleField, FieldSource> ALL;

    private static final Map<RuleField, FieldSource> WHO_THEY_ARE = whoTheyAre();
    private static final Map<RuleField, FieldSource> WHAT_WE_DID = whatWeDid();
    private static final Map<RuleField, FieldSource> WHAT_WE_HEARD = whatWeHeard();
    private static final Map<RuleField, FieldSource> SCORES = scores();

    static {
        ALL = joined(List.of(WHO_THEY_ARE, WHAT_WE_DID, WHAT_WE_HEARD, SCORES));
    }

    private LeadFields() {}

    /** Those that a rule for that purpose may read. */
    static Map<RuleField, FieldSource> of(RulePurpose purpose) {
        return switch (purpose) {
            case QUALITY -> joined(List.of(WHO_THEY_ARE, SCORES));
            case APPOINTMENT, VALID_OPPORTUNITY -> joined(List.of(WHO_THEY_ARE, WHAT_WE_HEARD, SCORES));
            case TARGETING -> ALL;
            case SCORING -> WHO_THEY_ARE;
        };
    }

    private static Map<RuleField, FieldSource> joined(List<Map<RuleField, FieldSource>> parts) {
        Map<RuleField, FieldSource> fields = new LinkedHashMap<>();
        parts.forEach(fields::putAll);
        return Collections.unmodifiableMap(fields);
    }

    private static Map<RuleField, FieldSource> whoTheyAre() {
        Map<RuleField, FieldSource> fields = new LinkedHashMap<>();
        put(fields, plain("lead.channel"), "ch.name");
        put(fields, named("lead.channelClass", "channelClass", names(ChannelClass.values())), "ch.class");
        put(fields, plain("lead.campaign"), "cp.name");
        put(fields, plain("lead.partner"), "(select p.name from partner p where p.id = l.partner_id)");
        put(fields, named("lead.track", "track", names(Track.values())), "l.track");
        put(
                fields,
                field("lead.acquiredAt", DATE),
                "coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date)");
        put(fields, personal("account.name"), "a.name");
        put(fields, named("account.industry", "industry", industries()), "a.industry");
        put(fields, field("account.employees", NUMBER), "a.employees::numeric");
        put(fields, plain("account.region"), "a.region");
        put(fields, field("account.target", BOOLEAN), "case when a.id is not null then a.target_tier is not null end");
        put(fields, named("account.tier", "targetTier", names(TargetTier.values())), "a.target_tier");
        put(fields, personal("account.corporateNumber"), "a.corporate_number");
        put(fields, personal("account.website"), "a.website");
        put(fields, personal("account.phone"), "a.phone");
        put(fields, plain("contact.department"), "c.department");
        put(fields, plain("contact.title"), "c.title");
        put(fields, named("contact.jobRank", "jobRank", names(JobRank.values())), "c.job_rank");
        put(fields, personal("contact.lastName"), "c.last_name");
        put(fields, personal("contact.firstName"), "c.first_name");
        put(fields, personal("contact.email"), "c.email");
        put(fields, personal("contact.phone"), "c.phone");
        return fields;
    }

    private static Map<RuleField, FieldSource> whatWeDid() {
        Map<RuleField, FieldSource> fields = new LinkedHashMap<>();
        put(fields, field("account.customer", BOOLEAN), """
                case when a.id is not null then exists (
                    select 1 from customer k where k.account_id = a.id and k.churned_at is null and k.stage <> 'CHURNED') end""");
        put(fields, field("account.keyPerson", BOOLEAN), """
                case when a.id is not null then exists (
                    select 1 from contact k where k.account_id = a.id and k.key_person_on is not null) end""");
        put(fields, field("account.approachedOn", DATE), """
                (select max(coalesce(t.occurred_on, (t.occurred_at at time zone s.zone)::date))
                 from lead q join activity t on t.lead_id = q.id
                 where q.account_id = a.id and t.rep_id is not null
                   and (t.kind in ('CALL', 'MEETING', 'VISIT', 'LETTER') or t.kind = 'EMAIL' and t.direction = 'OUTBOUND'))""");
        put(fields, field("account.newsOn", DATE), """
                (select max(g.happened_on) from account_signal g where g.account_id = a.id)""");
        return fields;
    }

    private static Map<RuleField, FieldSource> whatWeHeard() {
        Map<RuleField, FieldSource> fields = new LinkedHashMap<>();
        put(fields, field("lead.connected", BOOLEAN), """
                exists (select 1 from activity t
                        where t.lead_id = m.lead_id and t.cycle = m.cycle and t.occurred_at <= m.known_until
                          and (t.kind = 'CALL' and t.outcome in ('CONNECTED', 'REFUSED') or t.kind in ('MEETING', 'VISIT')))""");
        heard(fields, field("hearing.need", BOOLEAN), "h.need");
        heard(fields, field("hearing.needLength", NUMBER), "length(h.need_text)::numeric");
        heard(fields, field("hearing.hypothesis", BOOLEAN), "h.hypothesis");
        heard(fields, field("hearing.timing", NUMBER), "h.timing");
        heard(fields, named("hearing.budget", "budget", names(Budget.values())), "h.budget");
        heard(fields, named("hearing.authority", "authority", names(Authority.values())), "h.authority");
        heard(fields, field("hearing.competitor", BOOLEAN), "h.competitor");
        heard(fields, field("hearing.team", BOOLEAN), "h.team");
        heard(fields, field("hearing.decisionProcess", BOOLEAN), "h.decision_process");
        heard(fields, field("hearing.decisionCriteria", BOOLEAN), "h.decision_criteria");
        heard(fields, field("hearing.metrics", BOOLEAN), "h.metrics");
        heard(fields, field("hearing.champion", BOOLEAN), "h.champion");
        // what field sales expects it to bring, else what they said on the phone
        heard(fields, field("deal.amount", NUMBER), """
                coalesce((select d.amount from opportunity d
                          where d.id = m.deal_id
                             or (m.deal_id is null and d.lead_id = m.lead_id and d.cycle = m.cycle and d.outcome = 'OPEN'
                                 and d.entered_at <= m.known_until)
                          order by d.id desc limit 1), h.amount)""");
        return fields;
    }

    private static Map<RuleField, FieldSource> scores() {
        Map<RuleField, FieldSource> fields = new LinkedHashMap<>();
        fields.put(
                field("score.attribute", NUMBER),
                new FieldSource.Column("sc.attribute_score::numeric", FieldJoin.SCORE));
        fields.put(
                field("score.behaviour", NUMBER),
                new FieldSource.Column("sc.behaviour_score::numeric", FieldJoin.SCORE));
        return fields;
    }

    private static void put(Map<RuleField, FieldSource> fields, RuleField field, String expression) {
        fields.put(field, new FieldSource.Column(expression, null));
    }

    private static void heard(Map<RuleField, FieldSource> fields, RuleField field, String expression) {
        fields.put(field, new FieldSource.Column(expression, FieldJoin.HEARING));
    }

    private static RuleField plain(String name) {
        return field(name, TEXT);
    }

    private static RuleField field(String name, FieldType type) {
        return new RuleField(name, type, null, List.of(), null, false);
    }

    private static RuleField personal(String name) {
        return new RuleField(name, TEXT, null, List.of(), null, true);
    }

    private static RuleField named(String name, @Nullable String valuePrefix, List<String> values) {
        return new RuleField(name, TEXT, null, values, valuePrefix, false);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static List<String> industries() {
        return Arrays.stream(Industry.values()).map(Industry::code).toList();
    }
}
