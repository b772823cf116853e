package io.fukan.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody who is signed in and opens pages and sends forms, with scripts or without. */
public record SignedIn(MockMvcTester mvc, Long user) {

    public MvcTestResult get(String path) {
        return as(mvc.get().uri(path)).exchange();
    }

    /** What a script fetches to put into the page. */
    public MvcTestResult piece(String path) {
        return as(mvc.get().uri(path)).header("HX-Request", "true").exchange();
    }

    /** Sends a form whose fields are written {@code name=value}. */
    public MvcTestResult send(String path, String... fields) {
        return filled(path, fields).exchange();
    }

    /** The same by a script. */
    public MvcTestResult sendPiece(String path, String... fields) {
        return filled(path, fields).header("HX-Request", "true").exchange();
    }

    /** What an answer shows. */
    public static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MockMvcRequestBuilder filled(String path, String... fields) {
        MockMvcRequestBuilder request = as(mvc.post().uri(path));
        for (String field : fields) {
            int split = field.indexOf('=');
            request.param(field.substring(0, split), field.substring(split + 1));
        }
        return request;
    }

    private MockMvcRequestBuilder as(MockMvcRequestBuilder request) {
        return request.with(authentication(
                        UsernamePasswordAuthenticationToken.authenticated(user.toString(), null, List.of())))
                .with(csrf());
    }
}
