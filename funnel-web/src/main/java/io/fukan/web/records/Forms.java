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
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Does what a form asks for, and words the refusal where it cannot be done. */
@Component
public class Forms {

    private final MessageSource messages;
    private final Company company;

    Forms(MessageSource messages, Company company) {
        this.messages = messages;
        this.company = company;
    }

    /** The refused form and the status of the answer: 422 for what can never be right, 409 for what cannot be done now. */
    public record Refused(FormState form, HttpStatus status) {}

    /**
     * Does it.
     *
     * @param form name of the form
     * @return empty when it was done
     */
    public Optional<Refused> attempt(String form, Sent sent, Locale locale, Runnable deed) {
        try {
            deed.run();
            return Optional.empty();
        } catch (InvalidValue invalid) {
            return refused(form, sent, invalid.field(), text(invalid.messageKey(), locale, invalid.args()));
        } catch (InvalidPhoneNumber invalid) {
            return refused(form, sent, "phone", text(invalid.messageKey(), locale));
        } catch (InvalidCorporateNumber invalid) {
            return refused(form, sent, "corporateNumber", text(invalid.messageKey(), locale));
        } catch (IllegalMove illegal) {
            FormState state =
                    new FormState(form, sent.values(), null, text(illegal.messageKey(), locale, illegal.args()));
            return Optional.of(new Refused(state, HttpStatus.CONFLICT));
        }
    }

    /** The same for a change of what may have changed meanwhile: then the form was overtaken. */
    public Optional<Refused> attemptChange(String form, Sent sent, Locale locale, Runnable change) {
        try {
            return attempt(form, sent, locale, change);
        } catch (OptimisticLockingFailureException overtaken) {
            return Optional.of(overtaken(form, sent, locale));
        }
    }

    /** A form that somebody else overtook. */
    private Refused overtaken(String form, Sent sent, Locale locale) {
        return new Refused(new FormState(form, sent.values(), null, text("error.STALE", locale)), HttpStatus.CONFLICT);
    }

    /** What no field of the form is named for, such as a moment told by a day, concerns the form as a whole. */
    private static Optional<Refused> refused(String form, Sent sent, String field, String text) {
        String at = field.equals("occurredAt") && !sent.values().containsKey(field) ? null : field;
        return Optional.of(new Refused(new FormState(form, sent.values(), at, text), HttpStatus.UNPROCESSABLE_CONTENT));
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
