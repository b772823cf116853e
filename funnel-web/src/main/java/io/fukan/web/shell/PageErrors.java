package io.fukan.web.shell;

import io.fukan.access.NotAllowed;
import io.fukan.kpi.UnknownKpi;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.InvalidQuery;
import io.fukan.security.Correlation;
import io.fukan.security.DoorThrottle;
import io.fukan.web.filter.InvalidFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a refusal of the domain becomes on a page that does not show it at a field: the error page with its sentence. A
 * piece asked for by htmx gets the sentence in the header {@code X-Fukan-Message} instead, and the page stays as it is.
 */
@ControllerAdvice(basePackages = "io.fukan.web")
@Order(0)
class PageErrors {

    static final String MESSAGE_HEADER = "X-Fukan-Message";

    private final MessageSource messages;

    PageErrors(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView missing(
            NoSuchRecord missing, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(HttpStatus.NOT_FOUND, text("error.NOT_FOUND", locale), request, response);
    }

    @ExceptionHandler
    ModelAndView forbidden(
            NotAllowed forbidden, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(HttpStatus.FORBIDDEN, text("error.FORBIDDEN", locale), request, response);
    }

    @ExceptionHandler
    ModelAndView refused(IllegalMove refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String text = messages.getMessage(refused.messageKey(), refused.args(), locale);
        return page(HttpStatus.CONFLICT, text, request, response);
    }

    @ExceptionHandler
    ModelAndView invalid(
            InvalidValue invalid, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String text = messages.getMessage(invalid.messageKey(), invalid.args(), locale);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, text, request, response);
    }

    @ExceptionHandler
    ModelAndView unknown(UnknownKpi unknown, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(HttpStatus.NOT_FOUND, text("error.NOT_FOUND", locale), request, response);
    }

    @ExceptionHandler
    ModelAndView meaningless(
            InvalidFilter filter, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String name = messages.getMessage("filter." + filter.parameter(), null, filter.parameter(), locale);
        String text = messages.getMessage(filter.messageKey(), new Object[] {name}, locale);
        return page(HttpStatus.BAD_REQUEST, text, request, response);
    }

    @ExceptionHandler
    ModelAndView senseless(
            InvalidQuery query, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        String text = messages.getMessage(query.messageKey(), query.args(), locale);
        return page(HttpStatus.BAD_REQUEST, text, request, response);
    }

    @ExceptionHandler
    ModelAndView tooMany(
            DoorThrottle.TooMany many, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfter()));
        return page(HttpStatus.TOO_MANY_REQUESTS, text("errorPage.429.text", locale), request, response);
    }

    @ExceptionHandler
    ModelAndView overtaken(
            OptimisticLockingFailureException overtaken,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return page(HttpStatus.CONFLICT, text("error.STALE", locale), request, response);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static ModelAndView page(
            HttpStatus status, String text, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                MESSAGE_HEADER, URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("reason", text);
        page.addObject("correlationId", Correlation.id(request));
        page.addObject("frame", Frame.present(request));
        page.addObject("written", WrittenTexts.of(request));
        return page;
    }
}
