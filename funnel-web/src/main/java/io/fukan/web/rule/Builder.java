package io.fukan.web.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The builder as the page shows it.
 *
 * @param root the outermost group
 * @param fields to choose from, by record
 * @param draft the tree for the form's hidden field
 * @param action address to which each step is sent
 */
record Builder(GroupView root, List<FieldGroup> fields, String draft, String action) {

    /** Something to choose. */
    record Choice(String value, String text) {}

    /** Fields of one record. */
    record FieldGroup(String name, List<Choice> fields) {}

    /** A value to tick; {@code leads} is how many have it, null where nobody counted. */
    record Tick(String value, String text, @Nullable Long leads, boolean ticked) {}

    /** What a condition's value is put in by. */
    enum Input {
        NONE,
        TEXT,
        /** One of a fixed list. */
        CHOICE,
        /** Any number of values: known ones to tick, others one per line. */
        LIST,
        NUMBER,
        NUMBER_RANGE,
        DATE,
        DATE_RANGE,
        DAYS,
        FLAG
    }

    /** A group or a condition. */
    sealed interface Part {

        /** Where it stands in the tree; begins the names of its inputs. */
        String path();

        /** What is wrong with it, in the reader's language. */
        List<String> problems();

        default boolean isGroup() {
            return this instanceof GroupView;
        }

        default boolean isWrong() {
            return !problems().isEmpty();
        }

        /** The path as an id of HTML. */
        default String id() {
            return path().replace('.', '-');
        }
    }

    /**
     * A group.
     *
     * @param level 1 for the outermost
     * @param mayNest whether a group may be added
     */
    record GroupView(
            String path,
            Draft.Kind kind,
            String least,
            List<Part> parts,
            List<String> problems,
            int level,
            boolean mayNest)
            implements Part {

        public boolean isCounted() {
            return kind == Draft.Kind.AT_LEAST;
        }

        public boolean isOutermost() {
            return level == 1;
        }
    }

    /**
     * A condition.
     *
     * @param field chosen; blank if none is yet
     * @param fieldText its name, for who cannot see where it stands
     * @param operators that suit the field
     * @param values as typed, of inputs that take one or two
     * @param ticks known values, of a list, a fixed choice, or to be proposed while typing
     * @param open whether there can be other values than the ticks
     * @param more values of a list that are not among the ticks, one per line
     * @param fresh just added: begin here
     */
    record ConditionView(
            String path,
            String field,
            String fieldText,
            String op,
            List<Choice> operators,
            Input input,
            List<String> values,
            List<Tick> ticks,
            boolean open,
            String more,
            List<String> problems,
            boolean fresh)
            implements Part {

        public boolean isChosen() {
            return !field.isBlank();
        }

        /** The value at that place as typed; blank if there is none. */
        public String value(int place) {
            return place < values.size() ? values.get(place) : "";
        }
    }
}
