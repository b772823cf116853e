package io.fukan.api.repeat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Tells whether two requests ask for the same. Of an upload the parts count and not how they are delimited, for that is new
 * with every attempt; they are hashed as they stream.
 *
 * @param hash of method, address and body, and of the token: who reads it in the database cannot guess a password from it
 * @param request to go on with, its body still to be read
 */
record Fingerprint(byte[] hash, HttpServletRequest request) {

    private static final int LARGEST_BODY = 1024 * 1024;

    /** @throws MaxUploadSizeExceededException for a body larger than a megabyte that is no upload */
    static Fingerprint of(HttpServletRequest request, String token) throws IOException, ServletException {
        MessageDigest digest = sha256();
        try (OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            field(sink, token);
            field(sink, request.getMethod());
            field(sink, request.getRequestURI());
            field(sink, request.getQueryString());
            String type = request.getContentType();
            if (type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/")) {
                for (Part part : request.getParts()) {
                    addPart(sink, part);
                }
                return new Fingerprint(digest.digest(), request);
            }
            byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                throw new MaxUploadSizeExceededException(LARGEST_BODY);
            }
            sink.write(body);
            return new Fingerprint(digest.digest(), new ReadBody(request, body));
        }
    }

    private static void addPart(OutputStream sink, Part part) throws IOException {
        field(sink, part.getName());
        field(sink, part.getSubmittedFileName());
        field(sink, Long.toString(part.getSize()));
        try (InputStream content = part.getInputStream()) {
            content.transferTo(sink);
        }
    }

    /** Delimited, so that no two requests run together into the same bytes. */
    private static void field(OutputStream sink, @org.jspecify.annotations.Nullable String text) throws IOException {
        sink.write((text == null ? "-" : text).getBytes(StandardCharsets.UTF_8));
        sink.write(0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
