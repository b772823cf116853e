package io.fukan.diagnosis;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.database.Sql;
import io.fukan.diagnosis.Report.Dismissal;
import io.fukan.organisation.Department;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Reason;
import io.fukan.records.Columns;
import io.fukan.time.Period;
import io.fukan.work.Entered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was found when, and what people said to it. */
@Service
@Transactional
public class FindingLog {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding.Number>> NUMBERS = new TypeReference<>() {};
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    FindingLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A line of the log.
     *
     * @param goneAt since when it is no longer found; null: found when last looked
     */
    public record Entry(
            long id,
            Period period,
            Finding finding,
            Instant firstSeenAt,
            Instant lastSeenAt,
            @Nullable Instant goneAt,
            @Nullable Dismissal dismissal) {}

    /** The latest lines, without what was withheld. */
    @Transactional(readOnly = true)
    public List<Entry> latest() {
        return jdbc.sql(Sql.of("diagnosis/log.sql"))
                .param("most", MOST)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Writes down what was found of the whole company in a period; what is no longer found is marked so. */
    void record(Period period, List<Finding> findings) {
        Instant now = clock.instant();
        for (Finding finding : findings) {
            jdbc.sql(Sql.of("diagnosis/record.sql"))
                    .param("from", period.from())
                    .param("until", period.until())
                    .param("rule", finding.rule())
                    .param("subject", finding.subject())
                    .param("kind", finding.kind().name())
                    .param("department", finding.department().name())
                    .param("numbers", JSON.writeValueAsString(finding.numbers()))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        jdbc.sql(Sql.of("diagnosis/gone.sql"))
                .param("from", period.from())
                .param("until", period.until())
                .param(
                        "found",
                        findings.stream()
                                .map(finding -> key(finding.rule(), finding.subject()))
                                .toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was put aside for a period, by {@link #key}. */
    @Transactional(readOnly = true)
    Map<String, Dismissal> dismissals(Period period) {
        Map<String, Dismissal> dismissals = new HashMap<>();
        jdbc.sql(Sql.of("diagnosis/dismissals.sql"))
                .param("from", period.from())
                .param("until", period.until())
                .query((RowCallbackHandler)
                        row -> dismissals.put(key(row.getString("rule"), row.getString("subject")), dismissal(row)));
        return dismissals;
    }

    /**
     * Puts a finding aside for a period, for everybody.
     *
     * @throws io.fukan.record.InvalidValue REASON_MISSING
     * @throws NoSuchRecord for a rule that there is not
     */
    public void dismiss(Period period, String rule, String subject, @Nullable String reason, Viewer viewer) {
        requireMay(viewer);
        String why = Reason.required(Entered.note("reason", reason));
        Rule known = Rule.named(rule).orElseThrow(() -> new NoSuchRecord("finding", rule));
        jdbc.sql(Sql.of("diagnosis/dismiss.sql"))
                .param("from", period.from())
                .param("until", period.until())
                .param("rule", rule)
                .param("subject", Entered.line("subject", subject) == null ? "" : subject)
                .param("department", known.department().name())
                .param("reason", why)
                .param("by", viewer.userId())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a finding up again. */
    public void restore(Period period, String rule, String subject, Viewer viewer) {
        requireMay(viewer);
        jdbc.sql(Sql.of("diagnosis/restore.sql"))
                .param("from", period.from())
                .param("until", period.until())
                .param("rule", rule)
                .param("subject", subject)
                .update();
    }

    static String key(String rule, String subject) {
        return rule + "/" + subject;
    }

    private static void requireMay(Viewer viewer) {
        if (!viewer.may(Right.FINDINGS_DISMISS)) {
            throw new NotAllowed("dismiss a finding");
        }
    }

    private static Entry entry(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        Finding finding = new Finding(
                row.text("rule"),
                row.text("subject"),
                row.one("kind", Finding.Kind.class),
                row.one("department", Department.class),
                JSON.readValue(row.text("numbers"), NUMBERS),
                List.of());
        return new Entry(
                row.id("id"),
                new Period(row.day("from_on"), row.day("until_on")),
                finding,
                row.instant("first_seen_at"),
                row.instant("last_seen_at"),
                row.instantOrNull("gone_at"),
                row.instantOrNull("dismissed_at") == null ? null : dismissal(result));
    }

    private static Dismissal dismissal(ResultSet result) throws SQLException {
        Columns row = new Columns(result);
        return new Dismissal(row.text("dismisser"), row.instant("dismissed_at"), row.text("dismiss_reason"));
    }
}
