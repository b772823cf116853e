package io.fukan.web.figure;

import io.fukan.kpi.Cut;
import io.fukan.kpi.Dimensions;
import io.fukan.kpi.KpiQuery;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names dimensions and their groups as people know them, in templates too; what a source wrote stays as it wrote it. */
@Component("groupWords")
public class GroupWords {

    private static final Map<String, String> PREFIXES =
            Map.of("quality", "quality.", "department", "department.", "source", "source.", "industry", "industry.");

    /** Yes and no of a custom field. */
    private static final Set<String> TRUTHS = Set.of("true", "false");

    private final Dimensions dimensions;
    private final MessageSource messages;

    GroupWords(Dimensions dimensions, MessageSource messages) {
        this.dimensions = dimensions;
        this.messages = messages;
    }

    /** The name of a dimension; a custom field's is its label. */
    public String dimension(String name, Locale locale) {
        return dimensions
                .custom(name)
                .map(custom -> custom.field().label())
                .orElseGet(() -> messages.getMessage("cut." + name, null, locale));
    }

    /**
     * @param cut its name
     * @param group null, or as a filter has it {@link KpiQuery#NOT_SET}: not set
     */
    public String name(String cut, @Nullable String group, Locale locale) {
        if (group == null || group.equals(KpiQuery.NOT_SET)) {
            return messages.getMessage("filter.notSet", null, locale);
        }
        String prefix = PREFIXES.get(cut);
        return prefix == null
                ? truth(cut, group, locale)
                : messages.getMessage(prefix + group.toUpperCase(Locale.ROOT), null, group, locale);
    }

    private String truth(String cut, String group, Locale locale) {
        return Cut.isCustomField(cut) && TRUTHS.contains(group)
                ? messages.getMessage("attribute." + group, null, locale)
                : group;
    }
}
