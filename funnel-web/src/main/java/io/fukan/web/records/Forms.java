package io.fukan.web.records;

import io.fukan.account.InvalidCorporateNumber;
import io.fukan.account.InvalidPhoneNumber;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Does what a form asks for, and words the refusal where it cannot be done. */
@Component
public class Forms {

    /** Fields by their names in forms, where those are other ones. */
    private static final Map<String, String> IN_FORMS =
            Map.of("occurredAt", "at", "durationSeconds", "duration", "startsAt", "slot");

    private final MessageSource messages;
    private final Company company;
    private final SentForms sentForms;

    Forms(MessageSource messages, Company company, SentForms sentForms) {
        this.messages = messages;
        this.company = company;
        this.sentForms = sentForms;
    }

    /** The refused form and the status of the answer: 422 for what can never be right, 409 for what cannot be done now. */
    public record Refused(FormState form, HttpStatus status) {}

    /** What became of a form that makes a record: the id of that record, or the refusal. */
    public record Made(@Nullable Long id, @Nullable Refused refused) {}

    /**
     * Does it. Where somebody else changed the same at that moment the form was overtaken: it is shown again like any refused
     * one, for nothing that was typed may be lost by it. A form that carries a number of its own is done once, however often
     * it is sent.
     *
     * @param form name of the form
     * @return empty when it was done, now or before
     */
    public Optional<Refused> attempt(String form, Sent sent, Locale locale, Runnable deed) {
        Supplier<@Nullable Long> makingNone = () -> {
            deed.run();
            return null;
        };
        return Optional.ofNullable(make(form, sent, locale, makingNone).refused());
    }

    /**
     * The same for a form that makes a record.
     *
     * @param deed tells the id of the record
     * @return that record's, also where the form was done before
     */
    public Made make(String form, Sent sent, Locale locale, Supplier<@Nullable Long> deed) {
        try {
            Optional<UUID> number = sent.number();
            return new Made(number.isPresent() ? sentForms.once(number.get(), sent, deed) : deed.get(), null);
        } catch (InvalidValue invalid) {
            return refused(form, sent, invalid.field(), text(invalid.messageKey(), locale, invalid.args()));
        } catch (InvalidPhoneNumber invalid) {
            return refused(form, sent, "phone", text(invalid.messageKey(), locale));
        } catch (InvalidCorporateNumber invalid) {
            return refused(form, sent, "corporateNumber", text(invalid.messageKey(), locale));
        } catch (IllegalMove illegal) {
            FormState state =
                    new FormState(form, sent.values(), null, text(illegal.messageKey(), locale, illegal.args()));
            return new Made(null, new Refused(state, HttpStatus.CONFLICT));
        } catch (OptimisticLockingFailureException overtaken) {
            FormState state = new FormState(form, sent.values(), null, text("error.STALE", locale));
            return new Made(null, new Refused(state, HttpStatus.CONFLICT));
        }
    }

    /** What no field of the form is named for, such as a moment told by a day, concerns the form as a whole. */
    private static Made refused(String form, Sent sent, String field, String text) {
        String inForm = sent.values().containsKey(field) ? field : IN_FORMS.getOrDefault(field, field);
        String at = IN_FORMS.containsKey(field) && !sent.values().containsKey(inForm) ? null : inForm;
        FormState state = new FormState(form, sent.values(), at, text);
        return new Made(null, new Refused(state, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private String text(String key, Locale locale, Object... args) {
        Words words = new Words(locale, company.zone());
        Object[] written = Arrays.stream(args).map(arg -> written(arg, words)).toArray();
        return messages.getMessage(key, written, locale);
    }

    private static Object written(Object arg, Words words) {
        if (arg instanceof Instant at) {
            return words.moment(at);
        }
        return arg instanceof LocalDate day ? words.date(day) : arg;
    }
}
