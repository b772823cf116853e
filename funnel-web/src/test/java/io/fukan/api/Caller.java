package io.fukan.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API for a user. */
public final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final @Nullable String token;
    private final long userId;
    private final String name;

    Caller(int port, @Nullable String token, long userId, String name) {
        this.port = port;
        this.token = token;
        this.userId = userId;
        this.name = name;
    }

    /** What came back. */
    public record Answer(HttpResponse<String> http) {

        public int status() {
            return http.statusCode();
        }

        public String body() {
            return http.body();
        }

        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        /** The value at a path such as {@code /errors/0/field}, as text. */
        public String at(String path) {
            JsonNode found = json().at(path);
            return found.isMissingNode() ? "(missing)" : found.isNull() ? "(null)" : found.asString();
        }

        @Override
        public String toString() {
            return status() + " " + body();
        }
    }

    /** A value as addresses hold it. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public long userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return json("POST", path, json, headers);
    }

    public Answer post(String path, Map<String, ?> body) {
        return json("POST", path, JSON.writeValueAsString(body));
    }

    public Answer patch(String path, String json, String... headers) {
        return json("PATCH", path, json, headers);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer json(String method, String path, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, path, BodyPublishers.ofString(json), all);
    }

    /** Sends a file with other parts, as curl -F does. */
    public Answer upload(String path, String csv, Map<String, String> parts, String... headers) {
        String boundary = "part" + UUID.randomUUID();
        StringBuilder body = new StringBuilder();
        parts.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        body.append(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"data.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .formatted(boundary));
        body.append(csv).append("\r\n--").append(boundary).append("--\r\n");
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "multipart/form-data; boundary=" + boundary;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("POST", path, BodyPublishers.ofString(body.toString()), all);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
