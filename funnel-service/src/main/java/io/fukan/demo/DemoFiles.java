package io.fukan.demo;

import io.fukan.ingest.ImportJob;
import io.fukan.ingest.ImportStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of one fill. The moment it began, to the minute, stands in their names, so that a fill that was cut off tells the
 * same story when it goes on.
 */
record DemoFiles(Instant began) {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("デモ_(\\d{8}-\\d{4})_(.+)\\.csv");

    static DemoFiles beginning(Instant moment) {
        return new DemoFiles(moment.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The files of the fill that these imports belong to, if there ever was one. */
    static Optional<DemoFiles> of(List<ImportJob> jobs) {
        return jobs.stream()
                .filter(job -> job.createdBy() == null)
                .map(job -> NAME.matcher(job.fileName()))
                .filter(Matcher::matches)
                .map(name -> new DemoFiles(Instant.from(FORM.parse(name.group(1)))))
                .findFirst();
    }

    /** Whether the last file was taken, even if that was taken back since. */
    boolean areTaken(List<ImportJob> jobs) {
        return jobs.stream()
                .filter(job -> job.fileName().equals(name(Books.LAST)))
                .anyMatch(job -> job.status() == ImportStatus.DONE || job.status() == ImportStatus.UNDONE);
    }

    String name(String sheet) {
        return "デモ_" + FORM.format(began) + "_" + sheet + ".csv";
    }
}
