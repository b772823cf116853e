package io.fukan.problem;

import io.fukan.setting.Company;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as the answer. */
@Component
public class ProblemWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm");
    private static final DateTimeFormatter ISO_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Company company;

    ProblemWriter(JsonMapper json, MessageSource messages, LocaleResolver locales, Company company) {
        this.json = json;
        this.messages = messages;
        this.locales = locales;
        this.company = company;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        Locale locale = locales.resolveLocale(request);
        problem.headers().forEach(response::setHeader);
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json.writeValueAsString(body(problem, locale)));
    }

    private ProblemBody body(Problem problem, Locale locale) {
        int status = problem.status().value();
        String title = messages.getMessage(
                "problem.title." + status, null, problem.status().getReasonPhrase(), locale);
        String detail = messages.getMessage(
                "error." + problem.code(), spoken(problem.args().toArray(), locale), title, locale);
        List<ProblemBody.Field> errors = problem.errors().stream()
                .map(error -> new ProblemBody.Field(error.field(), error.code(), text(error.message(), locale)))
                .toList();
        String correlationId = MDC.get("correlationId");
        return new ProblemBody(
                "about:blank",
                title,
                status,
                detail,
                problem.code(),
                correlationId == null ? "" : correlationId,
                errors);
    }

    private String text(MessageSourceResolvable message, Locale locale) {
        Object[] args = message.getArguments();
        return messages.getMessage(
                new DefaultMessageSourceResolvable(
                        message.getCodes(),
                        args == null ? new Object[0] : spoken(args, locale),
                        message.getDefaultMessage()),
                locale);
    }

    /** Moments as people write them, in the business zone. */
    private Object[] spoken(Object[] args, Locale locale) {
        Object[] spoken = args.clone();
        for (int i = 0; i < spoken.length; i++) {
            if (spoken[i] instanceof Instant instant) {
                spoken[i] = formatter(locale).withZone(zone()).format(instant);
            } else if (spoken[i] instanceof LocalDate day) {
                spoken[i] = isJapanese(locale) ? DAY.format(day) : day.toString();
            }
        }
        return spoken;
    }

    private static DateTimeFormatter formatter(Locale locale) {
        return isJapanese(locale) ? MINUTE : ISO_MINUTE;
    }

    private static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    private ZoneId zone() {
        return company.zone();
    }
}
