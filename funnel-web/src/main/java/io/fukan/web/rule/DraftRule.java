package io.fukan.web.rule;

import io.fukan.criteria.FieldCatalogue;
import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Operator;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RuleProblem;
import io.fukan.criteria.RulePurpose;
import io.fukan.customfield.FieldType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A draft written as rule JSON, and what is wrong with it, told by the paths of the draft. */
final class DraftRule {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final FieldCatalogue fields;
    private final Map<String, String> draftPaths = new LinkedHashMap<>();
    private final ObjectNode json;

    DraftRule(Draft draft, FieldCatalogue fields) {
        this.fields = fields;
        this.json = write(draft, Draft.ROOT, "$");
    }

    /**
     * What checking came to.
     *
     * @param rule null if anything is wrong
     * @param problems by the path of the part of the draft at which to show them
     */
    record Checked(@Nullable Rule rule, Map<String, List<RuleProblem>> problems) {

        static final Checked NOT_YET = new Checked(null, Map.of());

        boolean isRight() {
            return rule != null;
        }

        List<RuleProblem> at(String path) {
            return problems.getOrDefault(path, List.of());
        }
    }

    Checked check(RuleJson reader, RulePurpose purpose) {
        try {
            return new Checked(reader.parse(json, purpose), Map.of());
        } catch (InvalidRule invalid) {
            Map<String, List<RuleProblem>> problems = new LinkedHashMap<>();
            for (RuleProblem problem : invalid.problems()) {
                problems.merge(place(problem.path()), List.of(plain(problem)), DraftRule::both);
            }
            return new Checked(null, problems);
        }
    }

    /** The rule as JSON to be read by people. */
    String pretty() {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    /** The form has no field that was not chosen; the language says it is unknown. */
    private static RuleProblem plain(RuleProblem problem) {
        boolean notChosen =
                problem.code().equals("FIELD_UNKNOWN") && problem.args().equals(List.of(""));
        return notChosen ? new RuleProblem(problem.path(), "FIELD_NOT_CHOSEN", List.of()) : problem;
    }

    private static List<RuleProblem> both(List<RuleProblem> some, List<RuleProblem> more) {
        // the same thing wrong with several values is said once
        return some.stream().anyMatch(one -> one.code().equals(more.get(0).code()))
                ? some
                : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The innermost part of the draft that contains what the path of a problem names. */
    private String place(String path) {
        String here = path;
        while (!draftPaths.containsKey(here)) {
            int end = Math.max(here.lastIndexOf('.'), here.lastIndexOf('['));
            if (end < 0) {
                return Draft.ROOT;
            }
            here = here.substring(0, end);
        }
        return draftPaths.get(here);
    }

    private ObjectNode write(Draft draft, String draftPath, String path) {
        draftPaths.put(path, draftPath);
        if (draft instanceof Draft.Condition condition) {
            return condition(condition);
        }
        Draft.Group group = (Draft.Group) draft;
        ObjectNode node = MAPPER.createObjectNode();
        return switch (group.kind()) {
            case ALL -> node.set("all", parts(group, draftPath, path + ".all"));
            case ANY -> node.set("any", parts(group, draftPath, path + ".any"));
            case AT_LEAST -> {
                node.set("atLeast", number(group.least()));
                yield node.set("of", parts(group, draftPath, path + ".of"));
            }
            case NONE -> node.set("not", none(group, draftPath, path + ".not"));
        };
    }

    private ObjectNode none(Draft.Group group, String draftPath, String path) {
        boolean single = group.parts().size() == 1;
        // a lone "any" group must stay a group of its own when the rule is read again
        if (single && !(group.parts().get(0) instanceof Draft.Group inner && inner.kind() == Draft.Kind.ANY)) {
            return write(group.parts().get(0), draftPath + ".0", path);
        }
        return MAPPER.createObjectNode().set("any", parts(group, draftPath, path + ".any"));
    }

    private ArrayNode parts(Draft.Group group, String draftPath, String path) {
        ArrayNode list = MAPPER.createArrayNode();
        for (int i = 0; i < group.parts().size(); i++) {
            list.add(write(group.parts().get(i), draftPath + "." + i, path + "[" + i + "]"));
        }
        return list;
    }

    private ObjectNode condition(Draft.Condition condition) {
        ObjectNode node =
                MAPPER.createObjectNode().put("field", condition.field()).put("op", condition.op());
        Optional<Operator> operator = Operator.ofCode(condition.op());
        if (condition.values().isEmpty()
                || operator.filter(op -> op.arity() == Operator.Arity.NONE).isPresent()) {
            return node;
        }
        List<JsonNode> values = condition.values().stream()
                .map(value -> value(value, condition, operator))
                .toList();
        boolean list = operator.filter(op -> op.arity().isList()).isPresent();
        return node.set("value", list ? MAPPER.createArrayNode().addAll(values) : values.get(0));
    }

    private JsonNode value(String typed, Draft.Condition condition, Optional<Operator> operator) {
        if (operator.filter(Operator::countsDays).isPresent()) {
            return number(typed);
        }
        FieldType type =
                fields.named(condition.field()).map(field -> field.type()).orElse(FieldType.TEXT);
        return switch (type) {
            case NUMBER -> number(typed);
            case BOOLEAN ->
                typed.equals("true") || typed.equals("false")
                        ? MAPPER.getNodeFactory().booleanNode(Boolean.parseBoolean(typed))
                        : text(typed);
            case DATE -> text(typed.replace('/', '-'));
            case TEXT -> text(typed);
        };
    }

    /** What is no number stays text, for the rule language to refuse at its place. */
    private static JsonNode number(String typed) {
        try {
            return MAPPER.getNodeFactory().numberNode(new BigDecimal(DraftForm.plainNumber(typed)));
        } catch (NumberFormatException notOne) {
            return text(typed);
        }
    }

    private static JsonNode text(String typed) {
        return MAPPER.getNodeFactory().stringNode(typed);
    }
}
