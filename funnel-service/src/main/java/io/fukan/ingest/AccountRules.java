package io.fukan.ingest;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts: known by external id, corporate number or name. */
final class AccountRules extends KindRules {

    private final JdbcClient jdbc;

    AccountRules(Chunk chunk, JdbcClient jdbc) {
        super(chunk);
        this.jdbc = jdbc;
    }

    @Override
    Optional<String> identity(Item item) {
        return item.text("account", "corporate_number")
                .or(() -> item.text("account", "name").map(CompanyName::key));
    }

    @Override
    void match(List<Item> items) {
        if (!items.isEmpty()) {
            Accounts accounts = Accounts.namedBy(items, jdbc);
            items.forEach(item -> item.id = accounts.meantBy(item).orElse(null));
        }
    }

    @Override
    void check(Item item) {
        require(item, "name", "name");
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew) {
            own.fill("matching_key", "").fill("search_text", "");
        }
        stamp(own);
    }
}
