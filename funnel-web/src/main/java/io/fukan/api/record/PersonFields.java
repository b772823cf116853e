package io.fukan.api.record;

import io.fukan.account.ContactDetails;
import io.fukan.account.InvalidPhoneNumber;
import io.fukan.account.JobRank;
import io.fukan.account.PhoneNumber;
import io.fukan.api.failure.InvalidField;
import io.fukan.api.json.Change;
import io.fukan.problem.FieldProblem;
import io.fukan.work.Entered;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** What is told of a person; what is not named stays as it is. */
@Schema(name = "PersonTold", description = "what is not named stays as it is; null: unknown")
record PersonFields(
        Change<String> lastName,
        Change<String> firstName,
        @Schema(description = "furigana") Change<String> lastKana,

        @Schema(description = "furigana") Change<String> firstKana,

        Change<String> email,

        @Schema(description = "as people write it; kept as E.164")
        Change<String> phone,

        Change<String> department,
        Change<String> title,

        @Schema(description = "not told: as the title tells")
        Change<JobRank> jobRank) {

    private static final ContactDetails NOBODY =
            new ContactDetails(null, null, null, null, null, null, null, null, null);

    /**
     * The person as they are then.
     *
     * @param path of the person in the body, to name what is wrong
     * @param known the person so far; null: nobody
     */
    ContactDetails over(String path, @Nullable ContactDetails known) {
        ContactDetails present = known == null ? NOBODY : known;
        return new ContactDetails(
                line(path + ".lastName", lastName, present.lastName()),
                line(path + ".firstName", firstName, present.firstName()),
                line(path + ".lastKana", lastKana, present.lastKana()),
                line(path + ".firstKana", firstKana, present.firstKana()),
                Entered.email(path + ".email", email.over(present.email()), present.email()),
                phone.isMade() ? phone(path + ".phone", phone.value()) : present.phone(),
                line(path + ".department", department, present.department()),
                line(path + ".title", title, present.title()),
                // A new title tells a new rank.
                jobRank.isMade() || !title.isMade() ? jobRank.over(present.rank()) : null);
    }

    private static @Nullable PhoneNumber phone(String path, @Nullable String told) {
        String text = Entered.line(path, told);
        try {
            return text == null ? null : PhoneNumber.parse(text);
        } catch (InvalidPhoneNumber invalid) {
            throw new InvalidField(new FieldProblem(
                    path, invalid.reason().name(), new DefaultMessageSourceResolvable(invalid.messageKey())));
        }
    }

    private static @Nullable String line(String path, Change<String> change, @Nullable String present) {
        return Entered.line(path, change.over(present));
    }
}
