package io.fukan.script;

import io.fukan.record.InvalidValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks the steps of a script, and keeps them as JSON. */
final class ScriptSteps {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_STEPS = 40;
    private static final int MOST_BRANCHES = 8;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_KEY = 40;

    private ScriptSteps() {}

    /**
     * The steps without blanks around their texts.
     *
     * @throws InvalidValue at {@code steps}, {@code steps[2].title}, {@code steps[2].branches[0].to} …
     */
    static List<ScriptStep> checked(List<ScriptStep> steps) {
        if (steps.isEmpty()) {
            throw new InvalidValue("steps", "SCRIPT_WITHOUT_STEPS");
        }
        if (steps.size() > MOST_STEPS) {
            throw new InvalidValue("steps", "SCRIPT_TOO_LONG", MOST_STEPS);
        }
        Set<String> keys = steps.stream().map(ScriptStep::key).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        List<ScriptStep> checked = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            ScriptStep step = steps.get(i);
            String field = "steps[" + i + "]";
            String key = text(field + ".key", step.key(), LONGEST_KEY);
            if (!seen.add(key)) {
                throw new InvalidValue(field + ".key", "SCRIPT_KEY_TWICE", key);
            }
            checked.add(new ScriptStep(
                    key,
                    text(field + ".title", step.title(), LONGEST_TITLE),
                    text(field + ".text", step.text(), LONGEST_TEXT),
                    branches(field, step, keys)));
        }
        return checked;
    }

    private static List<ScriptStep.Branch> branches(String field, ScriptStep step, Set<String> keys) {
        if (step.branches().size() > MOST_BRANCHES) {
            throw new InvalidValue(field + ".branches", "SCRIPT_TOO_MANY_BRANCHES", MOST_BRANCHES);
        }
        List<ScriptStep.Branch> branches = new ArrayList<>();
        for (int i = 0; i < step.branches().size(); i++) {
            ScriptStep.Branch branch = step.branches().get(i);
            String place = field + ".branches[" + i + "]";
            if (!keys.contains(branch.to())) {
                throw new InvalidValue(place + ".to", "SCRIPT_BRANCH_NOWHERE");
            }
            branches.add(new ScriptStep.Branch(text(place + ".label", branch.label(), LONGEST_LABEL), branch.to()));
        }
        return branches;
    }

    private static String text(String field, String entered, int longest) {
        if (entered.isBlank()) {
            throw new InvalidValue(field, "SCRIPT_TEXT_MISSING");
        }
        if (entered.strip().length() > longest) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", longest);
        }
        return entered.strip().replace("\r\n", "\n");
    }

    static String print(List<ScriptStep> steps) {
        ArrayNode list = MAPPER.createArrayNode();
        for (ScriptStep step : steps) {
            ObjectNode node = list.addObject()
                    .put("key", step.key())
                    .put("title", step.title())
                    .put("text", step.text());
            ArrayNode branches = node.putArray("branches");
            step.branches()
                    .forEach(branch ->
                            branches.addObject().put("label", branch.label()).put("to", branch.to()));
        }
        return list.toString();
    }

    static List<ScriptStep> read(String json) {
        List<ScriptStep> steps = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            List<ScriptStep.Branch> branches = new ArrayList<>();
            node.path("branches")
                    .forEach(branch -> branches.add(new ScriptStep.Branch(
                            branch.path("label").asString(), branch.path("to").asString())));
            steps.add(new ScriptStep(
                    node.path("key").asString(),
                    node.path("title").asString(),
                    node.path("text").asString(),
                    branches));
        }
        return steps;
    }
}
