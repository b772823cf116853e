package io.fukan.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** Who asks: programs, which read problems in JSON and say their language with each request, or people in front of a page. */
public final class Programs {

    private Programs() {}

    /** Whether it is a program: under the API and its description, at the hooks, and at the door for inquiries in JSON. */
    public static boolean ask(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String type = request.getContentType();
        return Stream.of("/api/", "/hooks/", "/v3/").anyMatch(path::startsWith)
                || path.startsWith("/intake/") && type != null && type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }
}
