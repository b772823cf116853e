package io.fukan.web.imports;

import io.fukan.ingest.ImportKind;
import io.fukan.ingest.file.Problem;
import io.fukan.ingest.file.ProblemCode;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong in the reader's language, fields by the names that screens give them. */
@Component
class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The same beside the question or choice that the page asks for it: only what to do. */
    String brief(Problem problem, ImportKind kind, Locale locale) {
        return switch (problem.code()) {
            case AMBIGUOUS_DATE, UNKNOWN_CHOICE, WRAPPED_ROW ->
                messages.getMessage("imports.preview." + problem.code().name(), null, locale);
            default -> text(problem, kind, locale);
        };
    }

    /** That it must be said first how dates are meant. */
    String undecidedDate(Locale locale) {
        return messages.getMessage("imports.preview.AMBIGUOUS_DATE", null, locale);
    }

    String text(Problem problem, ImportKind kind, Locale locale) {
        FieldMenu menu = new FieldMenu(kind, locale);
        boolean ofChoice = problem.code() == ProblemCode.UNKNOWN_CHOICE;
        Object[] args = problem.args().stream()
                .map(arg -> menu.def(arg)
                        .map(field -> ofChoice ? menu.choices(field) : menu.label(arg))
                        .orElse(arg))
                .toArray();
        return messages.getMessage(problem.messageKey(), args, locale);
    }
}
