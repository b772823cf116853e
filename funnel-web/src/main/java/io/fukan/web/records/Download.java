package io.fukan.web.records;

import io.fukan.export.ExportFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends exported tables as a file to keep. */
public final class Download {

    private Download() {}

    /**
     * Writes the tables first, so that what goes wrong is told as a page, and then sends them.
     *
     * @param name of the file, to which the day is added
     */
    public static void send(String name, LocalDate today, HttpServletResponse response, Supplier<ExportFile> tables)
            throws IOException {
        try (ExportFile file = tables.get();
                InputStream content = file.open()) {
            response.setContentType(file.format().contentType());
            response.setContentLengthLong(file.size());
            response.setHeader("X-Fukan-Rows", Long.toString(file.rows()));
            response.setHeader("X-Fukan-Unmappable", Long.toString(file.unmappable()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(
                                    "%s-%s.%s"
                                            .formatted(
                                                    name, today, file.format().ending()),
                                    StandardCharsets.UTF_8)
                            .build()
                            .toString());
            content.transferTo(response.getOutputStream());
        }
    }
}
