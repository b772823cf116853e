package io.fukan.web.rule;

import io.fukan.criteria.FieldCatalogue;
import io.fukan.criteria.KnownValue;
import io.fukan.criteria.Operator;
import io.fukan.criteria.RuleField;
import io.fukan.customfield.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns a draft into what the page shows of it; for one use. */
final class BuilderReader {

    /** As deep as rules may be, the conditions of the innermost group included. */
    private static final int MOST_GROUP_LEVELS = 8;

    private final FieldCatalogue fields;
    private final FieldChoices choices;
    private final FieldWords words;
    private final DraftRule.Checked checked;
    private final String fresh;

    /** @param fresh path of the part just added; blank if none was */
    BuilderReader(
            FieldCatalogue fields, FieldChoices choices, FieldWords words, DraftRule.Checked checked, String fresh) {
        this.fields = fields;
        this.choices = choices;
        this.words = words;
        this.checked = checked;
        this.fresh = fresh;
    }

    Builder show(Draft.Group draft, String action) {
        return new Builder(group(draft, Draft.ROOT, 1), fieldGroups(), DraftForm.write(draft), action);
    }

    private Builder.GroupView group(Draft.Group group, String path, int level) {
        List<Builder.Part> parts = new ArrayList<>();
        for (int i = 0; i < group.parts().size(); i++) {
            String there = path + "." + i;
            parts.add(
                    group.parts().get(i) instanceof Draft.Group inner
                            ? group(inner, there, level + 1)
                            : condition((Draft.Condition) group.parts().get(i), there));
        }
        return new Builder.GroupView(
                path, group.kind(), group.least(), parts, problems(path), level, level < MOST_GROUP_LEVELS);
    }

    private Builder.ConditionView condition(Draft.Condition condition, String path) {
        Optional<RuleField> field = fields.named(condition.field());
        Builder.Input input = field.map(known -> input(known, condition.op())).orElse(Builder.Input.TEXT);
        List<Builder.Tick> ticks = field.filter(known -> offersValues(input))
                .map(known -> ticks(known, condition.values()))
                .orElse(List.of());
        List<String> others = condition.values().stream()
                .filter(value -> ticks.stream().noneMatch(tick -> tick.value().equals(value)))
                .distinct()
                .toList();
        return new Builder.ConditionView(
                path,
                condition.field(),
                condition.field().isBlank() ? "" : words.field(condition.field()),
                condition.op(),
                field.map(this::operators).orElse(List.of()),
                input,
                condition.values(),
                ticks,
                field.map(known -> known.values().isEmpty()).orElse(true) || !others.isEmpty(),
                String.join("\n", others),
                problems(path),
                path.equals(fresh));
    }

    private static boolean offersValues(Builder.Input input) {
        return input == Builder.Input.LIST || input == Builder.Input.CHOICE || input == Builder.Input.TEXT;
    }

    private static Builder.Input input(RuleField field, String op) {
        Operator operator = Operator.ofCode(op).orElse(Operator.EQ);
        if (operator.countsDays()) {
            return Builder.Input.DAYS;
        }
        return switch (operator.arity()) {
            case NONE -> Builder.Input.NONE;
            case MANY -> Builder.Input.LIST;
            case TWO -> field.type() == FieldType.DATE ? Builder.Input.DATE_RANGE : Builder.Input.NUMBER_RANGE;
            case ONE ->
                switch (field.type()) {
                    case NUMBER -> Builder.Input.NUMBER;
                    case DATE -> Builder.Input.DATE;
                    case BOOLEAN -> Builder.Input.FLAG;
                    case TEXT -> isFixed(field, operator) ? Builder.Input.CHOICE : Builder.Input.TEXT;
                };
        };
    }

    private static boolean isFixed(RuleField field, Operator operator) {
        return !field.values().isEmpty() && (operator == Operator.EQ || operator == Operator.NE);
    }

    private List<Builder.Tick> ticks(RuleField field, List<String> chosen) {
        Map<String, Builder.Tick> ticks = new LinkedHashMap<>();
        for (KnownValue known : choices.of(field.name())) {
            ticks.put(known.value(), tick(field, known.value(), known.leads(), chosen));
        }
        return List.copyOf(ticks.values());
    }

    private Builder.Tick tick(RuleField field, String value, long leads, List<String> chosen) {
        return new Builder.Tick(value, words.value(field.name(), value), leads, chosen.contains(value));
    }

    private List<Builder.Choice> operators(RuleField field) {
        return field.operators().stream()
                .map(operator -> new Builder.Choice(operator.code(), words.operator(operator, field.type())))
                .toList();
    }

    private List<String> problems(String path) {
        return checked.at(path).stream()
                .map(problem -> words.text(problem.messageKey(), problem.getArguments()))
                .distinct()
                .toList();
    }

    /** Ours by record, custom ones at the end of their record. */
    private List<Builder.FieldGroup> fieldGroups() {
        return Stream.of("lead", "account", "contact", "hearing", "deal", "score")
                .map(record -> new Builder.FieldGroup(
                        words.text("criteria.record." + record),
                        fields.fields().stream()
                                .filter(field -> field.record().equals(record))
                                .map(field -> new Builder.Choice(field.name(), words.field(field)))
                                .toList()))
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }
}
