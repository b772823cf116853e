package io.fukan.records;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anything has been recorded yet of which figures could be made. */
@Component
public class FirstRecord {

    private final JdbcClient jdbc;
    private volatile boolean isThere;

    FirstRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once there was a lead or a deal it is not asked again: whoever deletes the last one knows where to go. */
    public boolean isMissing() {
        if (!isThere) {
            isThere = jdbc.sql("select exists (select from lead) or exists (select from opportunity)")
                    .query(Boolean.class)
                    .single();
        }
        return !isThere;
    }
}
