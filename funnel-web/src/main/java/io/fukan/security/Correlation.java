package io.fukan.security;

import io.fukan.problem.Outage;
import io.fukan.problem.Programs;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Numbers each request, so that what a user reads on an error page leads to the line in the log. Failures that nobody
 * foresaw are logged here once, under that number.
 */
public class Correlation extends OncePerRequestFilter {

    /** Name of the response header and, for problem answers, the meaning of {@code correlationId}. */
    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final String LOGGED_AS = "correlationId";
    private static final int BYTES = 8;
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private static final Logger log = LoggerFactory.getLogger(Correlation.class);
    private final SecureRandom random = new SecureRandom();

    /** The number of this request; empty outside of the filter. */
    public static String id(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request);
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        MDC.put(LOGGED_AS, id);
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            // The container could not read the form: too long, or broken.
            response.sendError(unreadable.getErrorCode());
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            if (!Outage.isBehind(failure)) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            } else if (Programs.ask(request)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_SECONDS);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            } else {
                UnavailablePage.write(request, response);
            }
        } finally {
            MDC.remove(LOGGED_AS);
        }
    }

    /** The number by which the caller knows the request, if it is one to be trusted in a log; else a new one. */
    private String idOf(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        if (given != null && GIVEN.matcher(given).matches()) {
            return given;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
