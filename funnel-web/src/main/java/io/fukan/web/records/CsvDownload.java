package io.fukan.web.records;

import io.fukan.export.CsvExport;
import io.fukan.records.ExportFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Sends an exported list as a file to keep. */
public final class CsvDownload {

    private CsvDownload() {}

    /**
     * Writes the list first, so that what goes wrong is told as a page, and then sends it.
     *
     * @param name of the file, to which the day is added
     */
    public static void send(
            String name,
            LocalDate today,
            HttpServletResponse response,
            Supplier<ExportFile> list,
            CsvExport.Encoding encoding)
            throws IOException {
        try (ExportFile file = list.get();
                InputStream content = file.open()) {
            String type = new MediaType("text", "csv", encoding.charset()).toString();
            response.setContentType(encoding == CsvExport.Encoding.CP932 ? "text/csv;charset=Windows-31J" : type);
            response.setContentLengthLong(file.size());
            response.setHeader("X-Fukan-Rows", Long.toString(file.rows()));
            response.setHeader("X-Fukan-Unmappable", Long.toString(file.unmappable()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename("%s-%s.csv".formatted(name, today), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            content.transferTo(response.getOutputStream());
        }
    }
}
