package io.fukan.web.script;

import io.fukan.account.SizeBand;
import io.fukan.lead.Track;
import io.fukan.script.ScriptDetails;
import io.fukan.script.ScriptStep;
import io.fukan.script.TalkScript;
import io.fukan.web.records.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a script: fields {@code name}, {@code track} …, and for each step {@code steps[0].key}, {@code .title},
 * {@code .text} and {@code .branches[0].label}, {@code .to}. Each button posts the whole form and gets it back changed;
 * nothing is kept on the server until it is saved.
 */
final class ScriptForm {

    private static final int MOST_STEPS = 41;
    private static final int MOST_BRANCHES = 8;

    private final Map<String, String> around;
    private final List<Step> steps;

    private ScriptForm(Map<String, String> around, List<Step> steps) {
        this.around = around;
        this.steps = new ArrayList<>(steps);
    }

    /** A step as typed; its branches end with a line that is still empty. */
    record Step(String key, String title, String text, List<ScriptStep.Branch> branches) {

        Step {
            branches = List.copyOf(branches);
        }

        private static Step of(ScriptStep step) {
            return new Step(step.key(), step.title(), step.text(), step.branches());
        }

        /** The lines to show for branches. */
        public List<ScriptStep.Branch> lines() {
            List<ScriptStep.Branch> lines = new ArrayList<>(branches);
            if (lines.size() < MOST_BRANCHES) {
                lines.add(new ScriptStep.Branch("", ""));
            }
            return lines;
        }
    }

    /** A script as it was saved. */
    static ScriptForm of(TalkScript script) {
        Map<String, String> around = new HashMap<>();
        around.put("version", Integer.toString(script.version()));
        around.put("name", script.name());
        around.put("track", script.track() == null ? "" : script.track().name());
        around.put("product", text(script.product()));
        around.put("industry", text(script.industry()));
        around.put(
                "sizeBand", script.sizeBand() == null ? "" : script.sizeBand().name());
        if (script.isActive()) {
            around.put("active", "true");
        }
        return new ScriptForm(
                around, script.inUse().steps().stream().map(Step::of).toList());
    }

    /** A new one, drafted or blank. */
    static ScriptForm drafted(Map<String, String> around, List<ScriptStep> steps) {
        Map<String, String> with = new HashMap<>(around);
        with.put("active", "true");
        ScriptForm form = new ScriptForm(with, steps.stream().map(Step::of).toList());
        if (steps.isEmpty()) {
            form.add();
        }
        return form;
    }

    /** As the form sends it. */
    static ScriptForm read(Map<String, String> values) {
        List<Step> steps = IntStream.range(0, MOST_STEPS)
                .filter(i -> values.containsKey(field(i, "key")))
                .mapToObj(i -> step(i, values))
                .toList();
        return new ScriptForm(values, steps);
    }

    private static Step step(int i, Map<String, String> values) {
        List<ScriptStep.Branch> branches = IntStream.range(0, MOST_BRANCHES)
                .mapToObj(j -> new ScriptStep.Branch(
                        values.getOrDefault(field(i, "branches[" + j + "].label"), "")
                                .strip(),
                        values.getOrDefault(field(i, "branches[" + j + "].to"), "")
                                .strip()))
                .filter(branch -> !branch.label().isEmpty() || !branch.to().isEmpty())
                .toList();
        return new Step(
                values.getOrDefault(field(i, "key"), ""),
                values.getOrDefault(field(i, "title"), ""),
                values.getOrDefault(field(i, "text"), ""),
                branches);
    }

    /** Does what a button asks for: {@code add}, {@code remove:2}, {@code up:2}, {@code down:2}. */
    void act(String action) {
        if (action.equals("add")) {
            add();
            return;
        }
        String[] parts = action.split(":");
        if (parts.length != 2 || !parts[1].matches("[0-9]{1,2}") || Integer.parseInt(parts[1]) >= steps.size()) {
            return;
        }
        int place = Integer.parseInt(parts[1]);
        switch (parts[0]) {
            case "remove" -> remove(place);
            case "up" -> move(place, place - 1);
            case "down" -> move(place, place + 1);
            default -> {}
        }
    }

    private void add() {
        if (steps.size() < MOST_STEPS - 1) {
            Set<String> taken = steps.stream().map(Step::key).collect(Collectors.toSet());
            int number = IntStream.iterate(steps.size() + 1, i -> i + 1)
                    .filter(i -> !taken.contains("s" + i))
                    .findFirst()
                    .orElseThrow();
            steps.add(new Step("s" + number, "", "", List.of()));
        }
    }

    /** Branches that led there are gone with it. */
    private void remove(int place) {
        String gone = steps.remove(place).key();
        steps.replaceAll(step -> new Step(
                step.key(),
                step.title(),
                step.text(),
                step.branches().stream()
                        .filter(branch -> !branch.to().equals(gone))
                        .toList()));
    }

    private void move(int from, int to) {
        if (to >= 0 && to < steps.size()) {
            steps.add(to, steps.remove(from));
        }
    }

    /** What is to be saved. */
    ScriptDetails details() {
        Sent sent = new Sent(around);
        String name = sent.text("name");
        return new ScriptDetails(
                name == null ? "" : name,
                sent.oneOrNone("track", Track.class),
                sent.text("product"),
                sent.text("industry"),
                sent.oneOrNone("sizeBand", SizeBand.class),
                sent.text("active") != null,
                steps.stream()
                        .map(step -> new ScriptStep(step.key(), step.title(), step.text(), step.branches()))
                        .toList());
    }

    /** The same, to be saved over what somebody else saved meanwhile, which stays as a version of its own. */
    ScriptForm over(int present) {
        Map<String, String> again = new HashMap<>(around);
        again.put("version", Integer.toString(present));
        return new ScriptForm(again, steps);
    }

    int version() {
        return new Sent(around).version();
    }

    /** A field that is no part of a step. */
    public String value(String field) {
        return around.getOrDefault(field, "");
    }

    public List<Step> getSteps() {
        return steps;
    }

    private static String field(int step, String name) {
        return "steps[" + step + "]." + name;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
