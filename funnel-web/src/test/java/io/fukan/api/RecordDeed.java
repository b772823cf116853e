package io.fukan.api;

import io.fukan.api.Belongings.Thing;
import io.fukan.organisation.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happens when somebody does something to one record.
 *
 * @param handler method and pattern
 * @param thing makes a record that it can be done to
 * @param body with {@code {version}}, {@code {id}}, {@code {account}}, {@code {colleague}} … filled in; null: none
 * @param rights for each role what becomes of it on a record of one's own, of a colleague in the team, of a stranger
 */
record RecordDeed(
        String handler,
        Function<Owning, Thing> thing,
        @Nullable String body,
        Map<Role, List<Outcome>> rights) {

    /** What an answer says about rights. */
    enum Outcome {
        DONE,
        FORBIDDEN,
        UNSEEN;

        boolean isSaidBy(int status) {
            return switch (this) {
                case DONE -> status >= 200 && status < 300;
                case FORBIDDEN -> status == 403;
                case UNSEEN -> status == 404;
            };
        }
    }

    /** To whom a record of the case in question belongs. */
    enum Whose {
        OWN,
        TEAM,
        FOREIGN
    }

    /**
     * A case.
     *
     * @param owner whose the record is
     * @param viewer who does something to it
     * @param team the owner's
     * @param outsider somebody of inside sales who has nothing to do with either
     */
    record Owning(Belongings belongings, Whose whose, Role role, long owner, long viewer, long team, long outsider) {}

    /** Rights as a table says them: for each role three digits, 2 done, 3 forbidden, 4 unseen. */
    static Map<Role, List<Outcome>> rights(String table) {
        return Arrays.stream(table.split(" "))
                .map(cell -> cell.split(":"))
                .collect(Collectors.toMap(
                        cell -> Role.valueOf(cell[0]),
                        cell -> cell[1].chars()
                                .mapToObj(digit -> Outcome.values()[digit - '2'])
                                .toList()));
    }

    static RecordDeed of(
            String handler, Function<Owning, Thing> thing, @Nullable String body, Map<Role, List<Outcome>> rights) {
        return new RecordDeed(handler, thing, body, rights);
    }

    Outcome expected(Role role, Whose whose) {
        return rights.get(role).get(whose.ordinal());
    }

    String method() {
        return handler.substring(0, handler.indexOf(' '));
    }

    String path() {
        return handler.substring(handler.indexOf(' ') + 1);
    }
}
