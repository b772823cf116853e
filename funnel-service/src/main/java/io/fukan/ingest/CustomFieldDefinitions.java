package io.fukan.ingest;

import io.fukan.ingest.file.InferredType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the custom fields that a file brings known to rules, filters and cuts. */
@Component
class CustomFieldDefinitions {

    private final JdbcClient jdbc;
    private final Clock clock;

    CustomFieldDefinitions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return names of the fields that were not known before; in a dry run they stay unknown */
    Set<String> define(ImportPlan plan, boolean dryRun) {
        Map<String, String> labels = new HashMap<>();
        RowParser.targets(plan.kind(), plan.mapping(), plan.headers())
                .forEach(target -> labels.put(target.field(), target.header().name()));
        Set<String> made = new TreeSet<>();
        for (Map.Entry<String, InferredType> field : plan.types().entrySet()) {
            if (dryRun ? !isDefined(field.getKey()) : define(field.getKey(), field.getValue(), labels)) {
                made.add(field.getKey());
            }
        }
        return made;
    }

    /** Defines the field for phone numbers that are none, once there is one. */
    void definePhoneAsWritten() {
        define(
                "contact.attr." + RowParser.PHONE_AS_WRITTEN,
                InferredType.TEXT,
                Map.of("contact.attr." + RowParser.PHONE_AS_WRITTEN, "電話番号（元の表記）"));
    }

    private boolean isDefined(String field) {
        return jdbc.sql("select exists (select 1 from custom_field where record_type = ? and key = ?)")
                .params(ImportPlans.recordType(field), ImportPlans.key(field))
                .query(Boolean.class)
                .single();
    }

    private boolean define(String field, InferredType type, Map<String, String> labels) {
        return jdbc.sql("""
                                insert into custom_field (record_type, key, label, type, created_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                ImportPlans.recordType(field),
                                ImportPlans.key(field),
                                labels.getOrDefault(field, ImportPlans.key(field)),
                                type.name(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
