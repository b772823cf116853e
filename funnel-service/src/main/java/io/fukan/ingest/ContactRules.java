package io.fukan.ingest;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contacts: known by external id, else by email address and name. */
final class ContactRules extends KindRules {

    private final JdbcClient jdbc;

    ContactRules(Chunk chunk, JdbcClient jdbc) {
        super(chunk);
        this.jdbc = jdbc;
    }

    @Override
    Optional<String> identity(Item item) {
        return Optional.ofNullable(Contacts.email(item))
                .map(email -> email + "\n" + item.text("contact", "last_name").orElse("") + "\n"
                        + item.text("contact", "first_name").orElse(""));
    }

    @Override
    void match(List<Item> items) {
        List<Item> withEmail =
                items.stream().filter(item -> Contacts.email(item) != null).toList();
        if (!withEmail.isEmpty()) {
            Contacts contacts = Contacts.namedBy(withEmail, jdbc);
            withEmail.forEach(item -> item.id = contacts.meantBy(item).orElse(null));
        }
    }

    @Override
    void complete(Item item, Staged own, Ids ids) {
        if (own.isNew) {
            own.fill("search_text", "");
            NameParts.rank(own);
        }
        stamp(own);
        if (item.accountId != null) {
            own.put("account_id", item.accountId);
        }
    }
}
