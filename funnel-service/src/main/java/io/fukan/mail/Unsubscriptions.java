package io.fukan.mail;

import io.fukan.database.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who asked for no more mail (配信停止), as the systems that send mails told. Nobody writes to them; what they ask for by
 * themselves, as the answer to an inquiry or the dates of a meeting, they still get.
 */
@Component
@Transactional(readOnly = true)
public class Unsubscriptions {

    private final JdbcClient jdbc;

    Unsubscriptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether whoever reads mail at the address is among them; null: no address, so nobody. */
    public boolean include(@Nullable String address) {
        return address != null
                && jdbc.sql(Sql.of("mail/is-unsubscribed.sql"))
                        .param("address", address)
                        .query(Boolean.class)
                        .single();
    }
}
