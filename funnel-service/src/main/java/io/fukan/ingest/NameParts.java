package io.fukan.ingest;

import io.fukan.account.JobRank;
import java.util.Map;

/** What a person's full name and title tell: 姓 before 名, where a space parts them, and a rank. */
final class NameParts {

    private NameParts() {}

    static void split(Item item) {
        split(item, "contact.name", "last_name", "first_name");
        split(item, "contact.nameKana", "last_kana", "first_kana");
    }

    private static void split(Item item, String field, String last, String first) {
        if (!(item.parts.get(field) instanceof String whole)) {
            return;
        }
        String[] parts = Spaces.single(whole).split(" ", 2);
        Map<String, Object> contact = item.values("contact");
        contact.putIfAbsent(last, parts[0]);
        if (parts.length > 1) {
            contact.putIfAbsent(first, parts[1]);
        }
    }

    /** Of a new contact: the rank that the title tells, where the file does not say it. */
    static void rank(Staged contact) {
        if (contact.isNew && !contact.has("job_rank") && contact.get("title") instanceof String title) {
            JobRank.of(title).ifPresent(rank -> contact.put("job_rank", rank.name()));
        }
    }
}
