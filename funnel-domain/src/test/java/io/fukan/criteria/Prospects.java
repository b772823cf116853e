package io.fukan.criteria;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Leads as rows of the tables, each with an account and a contact of its own. */
public final class Prospects {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient jdbc;

    public Prospects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void customField(String record, String key, String type) {
        jdbc.sql("insert into custom_field (record_type, key, label, type) values (:record, :key, :key, :type)")
                .param("record", record)
                .param("key", key)
                .param("type", type)
                .update();
    }

    /** A lead of whom only the moment of acquisition and the channel are known. */
    public long lead(OffsetDateTime acquired, @Nullable String channel) {
        return lead(acquired, channel == null ? Map.of() : Map.of("lead.channel", channel));
    }

    /** @param values by the names of rules; what is missing stays null */
    public long lead(OffsetDateTime acquired, Map<String, Object> values) {
        Map<String, Object> row = new HashMap<>(values);
        long account = jdbc.sql("""
                        insert into account (name, matching_key, industry, employees, region, attrs, created_at, updated_at)
                        values (coalesce(:name, ''), '', :industry, :employees, :region, cast(:attrs as jsonb), now(), now())
                        returning id
                        """)
                .param("name", row.get("account.name"))
                .param("industry", row.get("account.industry"))
                .param("employees", row.get("account.employees"))
                .param("region", row.get("account.region"))
                .param("attrs", attrs("account.attr.", row))
                .query(Long.class)
                .single();
        long contact = jdbc.sql("""
                        insert into contact (account_id, department, job_rank, email, attrs, created_at, updated_at)
                        values (:account, :department, :rank, :email, cast(:attrs as jsonb), now(), now())
                        returning id
                        """)
                .param("account", account)
                .param("department", row.get("contact.department"))
                .param("rank", row.get("contact.jobRank"))
                .param("email", row.get("contact.email"))
                .param("attrs", attrs("contact.attr.", row))
                .query(Long.class)
                .single();
        return jdbc.sql("""
                        insert into lead (account_id, contact_id, channel_id, partner_id, acquired_at, acquired_on, attrs, created_at, updated_at)
                        values (:account, :contact, :channel, :partner, :acquired, :on, cast(:attrs as jsonb), :recorded, :recorded)
                        returning id
                        """)
                .param("account", account)
                .param("contact", contact)
                .param("channel", channel((String) row.get("lead.channel")))
                .param("partner", partner((String) row.get("lead.partner")))
                .param("acquired", acquired)
                .param("on", row.get("acquiredOn"))
                .param("attrs", attrs("lead.attr.", row))
                .param("recorded", row.getOrDefault("recordedAt", acquired))
                .query(Long.class)
                .single();
    }

    private @Nullable Long channel(@Nullable String name) {
        if (name == null) {
            return null;
        }
        jdbc.sql("insert into channel (name) values (:name) on conflict (name) do nothing")
                .param("name", name)
                .update();
        return jdbc.sql("select id from channel where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private @Nullable Long partner(@Nullable String name) {
        if (name == null) {
            return null;
        }
        jdbc.sql("""
                        insert into partner (name, matching_key, created_at, updated_at) values (:name, '', now(), now())
                        on conflict (name) do nothing""").param("name", name).update();
        return jdbc.sql("select id from partner where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private static String attrs(String prefix, Map<String, Object> row) {
        Map<String, Object> attrs = new HashMap<>();
        row.forEach((field, value) -> {
            if (field.startsWith(prefix)) {
                attrs.put(field.substring(prefix.length()), value instanceof LocalDate ? value.toString() : value);
            }
        });
        return MAPPER.writeValueAsString(attrs);
    }
}
