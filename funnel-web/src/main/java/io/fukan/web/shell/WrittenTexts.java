package io.fukan.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** Sentences in a form that was sent and not kept, so that whoever wrote them can read and copy them where the form is gone. */
public final class WrittenTexts {

    /** What holds more than a word or a choice. */
    private static final List<String> FIELDS =
            List.of("subject", "body", "text", "note", "comment", "reason", "words", "overrideReason", "nextAction");

    private WrittenTexts() {}

    /** Those among the fields that a form told. */
    public static List<String> of(Function<String, @Nullable String> told) {
        return FIELDS.stream()
                .map(told)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** Those of a request; none where it only asked for something. */
    static List<String> of(HttpServletRequest request) {
        // The request for an error page is a GET, whatever the one that failed was.
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        String method = failed instanceof String known ? known : request.getMethod();
        return HttpMethod.POST.matches(method) ? of(request::getParameter) : List.of();
    }
}
