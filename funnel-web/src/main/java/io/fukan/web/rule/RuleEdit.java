package io.fukan.web.rule;

import io.fukan.criteria.FieldCatalogue;
import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.ModelMap;
import org.springframework.util.MultiValueMap;

/** The conditions of one rule during one step of their form. */
public final class RuleEdit {

    private final RulePurpose purpose;
    private final FieldCatalogue catalogue;
    private final FieldWords words;
    private final RuleJson json;
    private final FieldChoices choices;
    private Draft.Group draft;
    private boolean checked;
    private String fresh = "";
    private @Nullable String jsonTyped;
    private List<String> jsonProblems = List.of();

    RuleEdit(
            RulePurpose purpose,
            FieldCatalogue catalogue,
            FieldWords words,
            RuleJson json,
            FieldChoices choices,
            Draft.Group draft,
            boolean checked) {
        this.purpose = purpose;
        this.catalogue = catalogue;
        this.words = words;
        this.json = json;
        this.choices = choices;
        this.draft = draft;
        this.checked = checked;
    }

    /**
     * Does what a button of the conditions asks for: a part added or taken away, JSON taken over.
     *
     * @param action value of the button; any other than theirs changes nothing
     */
    public void step(String action, MultiValueMap<String, String> inputs) {
        String path = action.substring(action.indexOf(':') + 1);
        switch (action.substring(0, action.length() - path.length())) {
            case "condition:" -> add(path, Draft.Condition.EMPTY);
            case "group:" -> add(path, new Draft.Group(Draft.Kind.ANY, "2", List.of(Draft.Condition.EMPTY)));
            case "remove:" -> draft = (Draft.Group) draft.without(path);
            default -> {
                if (action.equals("json")) {
                    takeJson(inputs.getOrDefault("json", List.of("")).get(0));
                }
            }
        }
    }

    /** The next thing to fill in is the first field of the part. */
    private void add(String path, Draft part) {
        int before = draft.size();
        draft = (Draft.Group) draft.with(path, part);
        if (draft.size() > before) {
            String added = path + "." + (draft.partsAt(path) - 1);
            fresh = part instanceof Draft.Group ? added + ".0" : added;
        }
    }

    /** Replaces the conditions by what somebody wrote, unless something is wrong with it. */
    private void takeJson(String typed) {
        try {
            draft = Draft.of(json.parse(typed, purpose));
        } catch (InvalidRule invalid) {
            jsonTyped = typed;
            jsonProblems = invalid.problems().stream()
                    .map(problem -> problem.path() + ": " + words.text(problem.messageKey(), problem.getArguments()))
                    .toList();
        }
    }

    /** The rule, if all is right; from here on what is wrong with conditions is shown. */
    public @Nullable Rule check() {
        checked = true;
        return new DraftRule(draft, catalogue).check(json, purpose).rule();
    }

    /** As {@link #check}, and null as well where JSON was edited but not taken over: it must not be passed over in silence. */
    public @Nullable Rule complete(MultiValueMap<String, String> inputs) {
        Rule rule = check();
        String typed = inputs.getFirst("json");
        String shown = new DraftRule(new DraftForm(inputs, catalogue).shown(), catalogue).pretty();
        if (typed != null && !typed.isBlank() && !sameText(typed, shown)) {
            jsonTyped = typed;
            jsonProblems = List.of(words.text("ruleEditor.json.notTaken"));
            return null;
        }
        return rule;
    }

    private static boolean sameText(String one, String other) {
        return one.replaceAll("\\s+", "").equals(other.replaceAll("\\s+", ""));
    }

    /**
     * Gives a page what {@code templates/rule/editor.html} needs.
     *
     * @param action address to which each step is sent
     * @param sentence key of the message that reads the rule out
     */
    public void show(ModelMap model, String action, String sentence) {
        DraftRule written = new DraftRule(draft, catalogue);
        DraftRule.Checked all = written.check(json, purpose);
        DraftRule.Checked shown = checked ? all : DraftRule.Checked.NOT_YET;
        Rule rule = all.rule();
        model.addAttribute("builder", new BuilderReader(catalogue, choices, words, shown, fresh).show(draft, action));
        model.addAttribute("kinds", Draft.Kind.values());
        model.addAttribute("checked", checked);
        model.addAttribute("sentence", rule == null ? null : new RuleWords(words).sentence(rule, sentence));
        model.addAttribute("wrong", shown.problems().size());
        model.addAttribute("jsonProblems", jsonProblems);
        model.addAttribute("json", jsonTyped == null ? written.pretty() : jsonTyped);
    }
}
