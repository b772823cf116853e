package io.fukan.web.rule;

import io.fukan.criteria.FieldCatalogue;
import io.fukan.criteria.Operator;
import io.fukan.criteria.RuleField;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the builder's form: its hidden field {@code draft} holds the tree as it was shown, the inputs, named by path
 * ({@code r.0.field}), what has been chosen and typed since.
 */
final class DraftForm {

    /** Deeper and larger than any rule that can be published, so that problems can still be shown. */
    private static final int MOST_LEVELS = 14;

    private static final int MOST_PARTS = 400;
    private static final int LONGEST = 200_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final MultiValueMap<String, String> inputs;
    private final FieldCatalogue fields;

    DraftForm(MultiValueMap<String, String> inputs, FieldCatalogue fields) {
        this.inputs = inputs;
        this.fields = fields;
    }

    /** The tree for the hidden field. */
    static String write(Draft draft) {
        return MAPPER.writeValueAsString(draft);
    }

    /** The tree as it was shown, before what was typed since. */
    Draft.Group shown() {
        String json = first("draft").orElse("");
        try {
            if (json.length() <= LONGEST
                    && MAPPER.readValue(json, Draft.class) instanceof Draft.Group group
                    && group.levels() <= MOST_LEVELS
                    && group.size() <= MOST_PARTS) {
                return group;
            }
        } catch (JacksonException unreadable) {
            // not written by our page
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    /** The tree with all that was chosen and typed. */
    Draft.Group read() {
        return (Draft.Group) read(shown(), Draft.ROOT);
    }

    private Draft read(Draft shown, String path) {
        if (shown instanceof Draft.Condition condition) {
            return condition(condition, path);
        }
        Draft.Group group = (Draft.Group) shown;
        List<Draft> parts = new ArrayList<>();
        for (int i = 0; i < group.parts().size(); i++) {
            parts.add(read(group.parts().get(i), path + "." + i));
        }
        return new Draft.Group(kind(path, group.kind()), first(path + ".least").orElse(group.least()), parts);
    }

    private Draft.Kind kind(String path, Draft.Kind shown) {
        String wanted = first(path + ".kind").orElse("");
        return Stream.of(Draft.Kind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElse(shown);
    }

    private Draft.Condition condition(Draft.Condition shown, String path) {
        Optional<String> name = first(path + ".field");
        if (name.isEmpty()) {
            return shown;
        }
        if (!name.get().equals(shown.field())) {
            return new Draft.Condition(name.get(), usual(name.get()), List.of());
        }
        String op = first(path + ".op").orElse(shown.op());
        List<String> values = values(path);
        boolean suits = op.equals(shown.op()) || shape(op).equals(shape(shown.op()));
        return new Draft.Condition(name.get(), op, suits ? values : carriedOver(values, op));
    }

    /** A single value survives becoming the first of several, and the other way round. */
    private static List<String> carriedOver(List<String> values, String op) {
        boolean takesNone = Operator.ofCode(op)
                .filter(operator -> operator.arity() == Operator.Arity.NONE)
                .isPresent();
        return takesNone || countsDays(op)
                ? List.of()
                : values.stream()
                        .limit(
                                Operator.IN.code().equals(op)
                                                || Operator.NOT_IN.code().equals(op)
                                        ? values.size()
                                        : 1)
                        .toList();
    }

    private static boolean countsDays(String op) {
        return Operator.ofCode(op).filter(Operator::countsDays).isPresent();
    }

    private static String shape(String op) {
        return countsDays(op)
                ? "DAYS"
                : Operator.ofCode(op).map(operator -> operator.arity().name()).orElse("");
    }

    /** What people mostly ask of such a field: one of some values, at least, since, yes. */
    private String usual(String name) {
        Operator usual = fields.named(name)
                .map(RuleField::type)
                .map(type -> switch (type) {
                    case TEXT -> Operator.IN;
                    case NUMBER, DATE -> Operator.GTE;
                    case BOOLEAN -> Operator.EQ;
                })
                .orElse(Operator.EQ);
        return usual.code();
    }

    /** Ticked and single values, then one per line of the field for others; each once. */
    private List<String> values(String path) {
        Stream<String> single = all(path + ".value").stream();
        Stream<String> lines = all(path + ".more").stream().flatMap(String::lines);
        return Stream.concat(single, lines)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private Optional<String> first(String name) {
        return Optional.ofNullable(inputs.getFirst(name));
    }

    private List<String> all(String name) {
        return inputs.getOrDefault(name, List.of());
    }

    /** Figures as people type them: full width, with separators of thousands. */
    static String plainNumber(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replace(",", "")
                .replaceFirst("^[−△▲]", "-");
    }
}
