package io.fukan.criteria;

import static io.fukan.customfield.FieldType.DATE;
import static io.fukan.customfield.FieldType.NUMBER;
import static io.fukan.customfield.FieldType.TEXT;

import io.fukan.account.Industry;
import io.fukan.account.JobRank;
import io.fukan.channel.ChannelClass;
import io.fukan.customfield.FieldType;
import io.fukan.lead.Track;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields that every company has. A lead's stage is not among them: quality judged by how far a lead came would make
 * every conversion by quality a circle.
 */
final class LeadFields {

    /** Fields in the order in which to offer them, with their place in {@code criteria/evaluate.sql}. */
    static final Map<RuleField, FieldSource> ALL = fields();

    private LeadFields() {}

    private static Map<RuleField, FieldSource> fields() {
        Map<RuleField, FieldSource> fields = new LinkedHashMap<>();
        put(fields, plain("lead.channel"), "ch.name");
        put(fields, named("lead.channelClass", "channelClass", names(ChannelClass.values())), "ch.class");
        put(fields, plain("lead.campaign"), "cp.name");
        put(fields, named("lead.track", "track", names(Track.values())), "l.track");
        put(
                fields,
                field("lead.acquiredAt", DATE),
                "coalesce(l.acquired_on, (l.acquired_at at time zone s.zone)::date)");
        put(fields, personal("account.name"), "a.name");
        put(fields, named("account.industry", "industry", industries()), "a.industry");
        put(fields, field("account.employees", NUMBER), "a.employees::numeric");
        put(fields, plain("account.region"), "a.region");
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
        return Collections.unmodifiableMap(fields);
    }

    private static void put(Map<RuleField, FieldSource> fields, RuleField field, String expression) {
        fields.put(field, new FieldSource.Column(expression));
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
