package io.fukan.web.figure;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names the groups of a cut as people know them; what a source wrote stays as it wrote it. */
@Component
public class GroupWords {

    private static final Map<String, String> PREFIXES =
            Map.of("quality", "quality.", "department", "department.", "source", "source.", "industry", "industry.");

    private final MessageSource messages;

    GroupWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * @param cut its name
     * @param group null: not set
     */
    public String name(String cut, @Nullable String group, Locale locale) {
        if (group == null) {
            return messages.getMessage("filter.notSet", null, locale);
        }
        String prefix = PREFIXES.get(cut);
        String key = prefix == null ? "" : prefix + group.toUpperCase(Locale.ROOT);
        return messages.getMessage(key, null, group, locale);
    }
}
