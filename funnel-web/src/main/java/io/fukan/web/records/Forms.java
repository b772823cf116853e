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
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

    /** A form that somebody else overtook. */
    public Refused overtaken(String form, Sent sent, Locale locale) {
        return new Refused(new FormState(form, sent.values(), null, text("error.STALE", locale)), HttpStatus.CONFLICT);
    }

    private static Optional<Refused> refused(String form, Sent sent, @Nullable String field, String text) {
        return Optional.of(
                new Refused(new FormState(form, sent.values(), field, text), HttpStatus.UNPROCESSABLE_CONTENT));
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
