package io.fukan.ingest;

import io.fukan.database.Sql;
import io.fukan.ingest.file.Moment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Mails, one row each: whether it was opened or clicked may come with a later file. Without an id of its own a mail is the one
 * that went to the lead under that subject at that time.
 */
final class MailRules extends KindRules {

    private final JdbcClient jdbc;

    MailRules(Chunk chunk, JdbcClient jdbc) {
        super(chunk);
        this.jdbc = jdbc;
    }

    @Override
    Optional<String> identity(Item item) {
        return item.linkTo(ImportField.Holds.LEAD)
                .map(lead -> lead + "\n" + item.text(own(), "sent_at").orElse("") + "\n"
                        + item.text(own(), "subject").orElse(""));
    }

    @Override
    void match(List<Item> items) {
        Map<String, Long> known = new HashMap<>();
        Long[] leads = items.stream()
                .map(item -> item.leadId)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(Long[]::new);
        if (leads.length == 0) {
            return;
        }
        jdbc.sql(Sql.of("ingest/mails_of_leads.sql")).param("leads", leads).query(row -> {
            known.put(
                    key(
                            row.getLong("lead_id"),
                            row.getTimestamp("sent_at").toInstant().toString(),
                            row.getString("subject")),
                    row.getLong("id"));
        });
        items.stream()
                .filter(item -> item.leadId != null && externalId(item).isEmpty())
                .forEach(item -> item.id = known.get(key(
                        item.leadId,
                        item.text(own(), "sent_at").orElse(""),
                        item.text(own(), "subject").orElse(""))));
    }

    private static String key(@Nullable Long lead, String sentAt, String subject) {
        return lead + "\n" + sentAt + "\n" + subject;
    }

    @Override
    void check(Item item) {
        require(item, "sent_at", "sentAt");
    }

    @Override
    @Nullable
    LocalDate eventDay(Item item) {
        return firstDay(item, "sentAt");
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        Moment sent = item.moment("mailEvent.sentAt");
        if (own.isNew || item.leadId != null && sent != null) {
            belongToLead(item, own, sent);
        }
        if (own.isNew) {
            own.put("recorded_at", chunk.now.toString());
        }
    }
}
