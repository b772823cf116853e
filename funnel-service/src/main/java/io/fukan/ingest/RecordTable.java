package io.fukan.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables that an import writes, in the order in which it does, and their columns but for id, version and updated_at. */
enum RecordTable {
    APP_USER("user", null, "external_id display_name kana email role hired_on manager_id created_at", "version"),
    PARTNER(
            "partner",
            null,
            "external_id name matching_key type contracted_on trained_on ended_on owner_id conditions created_at",
            "version updated_at"),
    TEAM_MEMBERSHIP(null, null, "user_id team_id since", ""),
    ACCOUNT(
            "account",
            "ACCOUNT",
            "external_id name matching_key corporate_number industry employees region website phone target_tier attrs"
                    + " search_text created_at",
            "version updated_at"),
    CONTACT(
            "contact",
            "CONTACT",
            "external_id account_id last_name first_name last_kana first_kana email phone department title job_rank"
                    + " buying_role key_person_on attrs search_text created_at",
            "version updated_at"),
    LEAD(
            "lead",
            "LEAD",
            "external_id account_id account_known_on contact_id channel_id campaign_id partner_id owner_id track stage cycle acquired_at"
                    + " acquired_on next_action next_action_on recycle_reason revisit_on attrs attrs_known created_at",
            "version updated_at"),
    STAGE_CHANGE(
            "stageChange",
            null,
            "lead_id cycle track from_stage to_stage skipped starts_cycle occurred_at occurred_on recorded_at changed_by"
                    + " reason",
            ""),
    ACCOUNT_TARGET(
            "targetAccount",
            null,
            "account_id lead_id reason added_at added_on added_by removed_at removed_by removal_reason",
            "version updated_at"),
    ACCOUNT_SIGNAL(
            "signal",
            null,
            "external_id account_id kind title source_url happened_on recorded_at recorded_by",
            "version"),
    APPOINTMENT(
            "appointment",
            "APPOINTMENT",
            "external_id lead_id cycle account_id booked_at booked_on scheduled_at scheduled_on held_at held_on status"
                    + " booked_through set_by assigned_to criteria_met place note attrs recorded_at",
            "version"),
    HANDOFF(
            "handoff",
            null,
            "external_id lead_id cycle appointment_id from_department to_department offered_by offered_to offered_at"
                    + " offered_on due_on follow_on status decided_by decided_at decided_on return_reason note comment recorded_at",
            "version"),
    OPPORTUNITY(
            "opportunity",
            "OPPORTUNITY",
            "external_id name lead_id cycle account_id appointment_id product source phase yomi outcome amount entered_at"
                    + " entered_on confirmed_at confirmed_on closed_at closed_on expected_close_on resume_on lost_reason"
                    + " owner_id set_by partner_id next_action next_action_on attrs attrs_known created_at",
            "version updated_at"),
    PHASE_CHANGE(
            "phaseChange",
            null,
            "opportunity_id from_phase to_phase occurred_at occurred_on recorded_at changed_by reason",
            ""),
    OPPORTUNITY_AMOUNT(null, null, "opportunity_id amount effective_at effective_on", ""),
    ACTIVITY(
            "activity",
            "ACTIVITY",
            "external_id kind direction lead_id cycle account_id contact_id opportunity_id rep_id occurred_at occurred_on"
                    + " recorded_at outcome duration_seconds subject note attrs",
            "version"),
    CUSTOMER(
            "customer",
            "CUSTOMER",
            "external_id account_id lead_id cycle opportunity_id owner_id stage started_at started_on mrr churned_at"
                    + " churned_on churn_reason onboarded_at onboarded_on first_value_at first_value_on renews_on attrs attrs_known created_at",
            "version updated_at"),
    USAGE_EVENT(
            "usageEvent",
            null,
            "external_id customer_id occurred_at occurred_on feature quantity recorded_at",
            "version"),
    TARGET("target", null, "kpi department team_id rep_id channel_id from_on until_on value", "version"),
    CHANNEL_DAY(
            "channelDay",
            null,
            "day channel_id campaign_id impressions clicks sessions bounces page_views exits conversions orders revenue cost"
                    + " recorded_at",
            "version"),
    MAIL_MESSAGE(
            "mailEvent",
            null,
            "external_id lead_id cycle subject sent_at sent_on opened_at opened_on clicked_at clicked_on bounced recorded_at",
            "version"),
    WORK_DAY("workDay", null, "day user_id hours recorded_at", "version"),
    DEPARTMENT_COST("departmentCost", null, "day department item amount recorded_at", "version");

    private static final Set<String> ACTIVITIES = Set.of("call", "seminar", "survey");

    private final @Nullable String record;
    private final @Nullable String customFields;
    private final List<String> columns;
    private final List<String> kept;

    RecordTable(@Nullable String record, @Nullable String customFields, String columns, String kept) {
        this.record = record;
        this.customFields = customFields;
        this.columns = List.of(columns.split(" "));
        this.kept = kept.isEmpty() ? List.of() : List.of(kept.split(" "));
    }

    /** The table of a record as fields name it; calls, attendances and survey answers are activities. */
    static RecordTable of(String record) {
        String name = ACTIVITIES.contains(record) ? "activity" : record;
        return Arrays.stream(values())
                .filter(table -> name.equals(table.record))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No record is called " + record));
    }

    static RecordTable named(String table) {
        return valueOf(table.toUpperCase(java.util.Locale.ROOT));
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<String> columns() {
        return columns;
    }

    /** Those that a new record is written with, its id first; the version is 0 by default. */
    List<String> writtenColumns() {
        return Stream.of(
                        Stream.of("id"),
                        columns.stream(),
                        hasUpdatedAt() ? Stream.of("updated_at") : Stream.<String>empty())
                .flatMap(part -> part)
                .toList();
    }

    /** {@code a, b, c}. */
    String columnList() {
        return String.join(", ", columns);
    }

    /** {@code x.a, x.b, x.c}. */
    String columnList(String alias) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** What is kept as a moment, {@code x} for {@code x_at} and {@code x_on}. */
    List<String> moments() {
        return columns.stream()
                .filter(column -> column.endsWith("_at"))
                .map(column -> column.substring(0, column.length() - "_at".length()))
                .filter(moment -> columns.contains(moment + "_on"))
                .toList();
    }

    boolean hasAttributes() {
        return customFields != null;
    }

    boolean knowsWhen() {
        return columns.contains("attrs_known");
    }

    boolean isVersioned() {
        return kept.contains("version");
    }

    boolean hasUpdatedAt() {
        return kept.contains("updated_at");
    }

    /** The name of the record in {@code custom_field}. */
    String customFieldType() {
        if (customFields == null) {
            throw new IllegalStateException(this + " has no custom fields");
        }
        return customFields;
    }
}
