package io.fukan.ingest;

import java.util.Map;

/** Takes a person's full name apart, 姓 before 名, where a space parts them. */
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
}
