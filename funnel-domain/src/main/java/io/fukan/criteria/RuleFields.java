package io.fukan.criteria;

import io.fukan.customfield.CustomField;
import io.fukan.customfield.CustomFields;
import io.fukan.customfield.FieldType;
import io.fukan.customfield.RecordType;
import io.fukan.database.Sql;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which fields rules on leads may read, custom fields of lead, account and contact included. */
@Service
@Transactional(readOnly = true)
public class RuleFields {

    private static final int MOST_KNOWN_VALUES = 50;

    /** The records that a rule on leads reaches, by their alias in {@code criteria/evaluate.sql}. */
    private static final Map<RecordType, String> ALIASES =
            Map.of(RecordType.LEAD, "l", RecordType.ACCOUNT, "a", RecordType.CONTACT, "c");

    private final CustomFields customFields;
    private final JdbcClient jdbc;

    RuleFields(CustomFields customFields, JdbcClient jdbc) {
        this.customFields = customFields;
        this.jdbc = jdbc;
    }

    /** The fields there are now, whatever rules are written for: to read and word any rule. */
    public FieldCatalogue present() {
        return with(LeadFields.ALL);
    }

    /** The fields that a rule for that purpose may read now. */
    public FieldCatalogue present(RulePurpose purpose) {
        return with(LeadFields.of(purpose));
    }

    private FieldCatalogue with(Map<RuleField, FieldSource> ours) {
        Map<RuleField, FieldSource> fields = new LinkedHashMap<>(ours);
        for (CustomField custom : customFields.inOrder()) {
            String alias = ALIASES.get(custom.recordType());
            if (alias != null) {
                fields.put(describe(custom), new FieldSource.Attribute(alias, custom.key()));
            }
        }
        return new FieldCatalogue(fields);
    }

    /**
     * Values to offer for a text field: the fixed ones if it has such, and the most frequent ones among the leads, at most
     * 50 of these. Empty for other types and for personal data.
     *
     * @throws IllegalArgumentException if there is no such field
     */
    public List<KnownValue> knownValues(String name) {
        FieldCatalogue fields = present();
        RuleField field =
                fields.named(name).orElseThrow(() -> new IllegalArgumentException("There is no field " + name));
        if (field.type() != FieldType.TEXT || field.personal()) {
            return List.of();
        }
        Map<String, Object> parameters = new LinkedHashMap<>();
        FieldSource source = fields.source(field);
        FieldJoin join = source.join();
        Map<String, String> pieces = Map.of(
                "value", source.sql(field.type(), parameters),
                "subjects", Sql.of(RuleSubject.LEAD.file()),
                "joins", RuleSql.joins(join == null ? List.of() : List.of(join)));
        List<KnownValue> found = jdbc.sql(Sql.of("criteria/known_values.sql", pieces))
                .params(parameters)
                .param("most", MOST_KNOWN_VALUES)
                .query(KnownValue.class)
                .list();
        Stream<KnownValue> unused = field.values().stream()
                .filter(fixed -> found.stream().noneMatch(seen -> seen.value().equals(fixed)))
                .map(fixed -> new KnownValue(fixed, 0));
        return Stream.concat(found.stream(), unused)
                .sorted(Comparator.comparingLong(KnownValue::leads).reversed())
                .toList();
    }

    private static RuleField describe(CustomField custom) {
        String name = custom.recordType().name().toLowerCase(Locale.ROOT) + ".attr." + custom.key();
        return new RuleField(name, custom.type(), custom.label(), List.of(), null, false);
    }
}
