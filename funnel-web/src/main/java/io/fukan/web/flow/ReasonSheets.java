package io.fukan.web.flow;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.flow.Pareto;
import io.fukan.flow.ReasonKind;
import io.fukan.flow.ReasonWords;
import io.fukan.kpi.Unit;
import io.fukan.web.figure.GroupWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts reasons into a table of a file: each with its share, that of all up to it, and its groups. */
@Component
class ReasonSheets {

    private final ReasonWords words;
    private final GroupWords groups;
    private final MessageSource messages;

    ReasonSheets(ReasonWords words, GroupWords groups, MessageSource messages) {
        this.words = words;
        this.groups = groups;
        this.messages = messages;
    }

    String title(ReasonKind kind, Locale locale) {
        return messages.getMessage("flow.reasons.of", new Object[] {messages.getMessage(kind, locale)}, locale);
    }

    Sheet table(ReasonKind kind, Pareto pareto, String by, boolean amounts, Locale locale) {
        List<String> headers = new ArrayList<>(List.of(text("flow.reason", locale), text("flow.events", locale)));
        if (amounts) {
            headers.add(text("records.amount", locale));
        }
        headers.add(text("flow.shareOfAll", locale));
        headers.add(text("flow.upTo", locale));
        pareto.groups().forEach(group -> headers.add(groups.name(by, group, locale)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Pareto.Bar bar : pareto.bars()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(words.name(kind, bar.reason(), locale));
            row.add(Quantity.of(bar.events()));
            if (amounts) {
                row.add(Quantity.of(bar.amount(), Unit.YEN));
            }
            row.add(Quantity.of(bar.share(), Unit.PERCENT));
            row.add(Quantity.of(bar.upTo(), Unit.PERCENT));
            pareto.groups().forEach(group -> row.add(Quantity.of(bar.of(group))));
            rows.add(row);
        }
        return new Sheet(title(kind, locale), headers, rows);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
