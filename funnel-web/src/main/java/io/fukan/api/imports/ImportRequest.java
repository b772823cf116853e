package io.fukan.api.imports;

import io.fukan.api.failure.BadParameter;
import io.fukan.ingest.ImportKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * What somebody sends to be imported.
 *
 * @param mapping JSON; null: as the headers suggest
 */
record ImportRequest(
        MultipartFile file, ImportKind kind, @Nullable String mapping, boolean dryRun) {

    private static final int LARGEST_MAPPING = 1024 * 1024;
    private static final Set<String> PARTS = Set.of("file", "kind", "mapping", "dryRun");

    /** @throws BadParameter naming the part that is missing, unknown (a mistyped dryRun must not import) or means nothing */
    static ImportRequest read(HttpServletRequest request) throws IOException {
        if (!(request instanceof MultipartHttpServletRequest parts)) {
            throw new BadParameter("file", "PARAMETER_MISSING");
        }
        Stream.concat(parts.getFileMap().keySet().stream(), parts.getParameterMap().keySet().stream())
                .filter(part -> !PARTS.contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw new BadParameter(part, "PARAMETER_UNKNOWN", part);
                });
        MultipartFile file = parts.getFile("file");
        if (file == null) {
            throw new BadParameter("file", "PARAMETER_MISSING");
        }
        return new ImportRequest(file, kind(parts), mapping(parts), dryRun(parts));
    }

    private static ImportKind kind(MultipartHttpServletRequest parts) throws IOException {
        String text = text(parts, "kind");
        if (text == null || text.isBlank()) {
            throw new BadParameter("kind", "PARAMETER_MISSING");
        }
        return kind(text);
    }

    static ImportKind kind(String text) {
        return ImportKind.named(text.strip())
                .orElseThrow(() -> new BadParameter(
                        "kind",
                        "VALUE_UNKNOWN",
                        Arrays.stream(ImportKind.values()).map(ImportKind::key).collect(Collectors.joining(", "))));
    }

    private static @Nullable String mapping(MultipartHttpServletRequest parts) throws IOException {
        String text = text(parts, "mapping");
        return text == null || text.isBlank() ? null : text;
    }

    private static boolean dryRun(MultipartHttpServletRequest parts) throws IOException {
        String text = text(parts, "dryRun");
        if (text == null || text.isBlank() || text.equals("false")) {
            return false;
        }
        if (!text.equals("true")) {
            throw new BadParameter("dryRun", "VALUE_UNKNOWN", "true, false");
        }
        return true;
    }

    /** A part may come as a field or as a small file: curl sends {@code -F mapping=@mapping.json} as the latter. */
    private static @Nullable String text(MultipartHttpServletRequest parts, String name) throws IOException {
        MultipartFile part = parts.getFile(name);
        if (part == null) {
            return parts.getParameter(name);
        }
        if (part.getSize() > LARGEST_MAPPING) {
            throw new BadParameter(name, "TEXT_TOO_LONG", LARGEST_MAPPING);
        }
        return new String(part.getBytes(), StandardCharsets.UTF_8);
    }
}
