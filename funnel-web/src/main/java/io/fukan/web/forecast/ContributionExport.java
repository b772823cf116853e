package io.fukan.web.forecast;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.Unit;
import io.fukan.web.forecast.ContributionPage.Part;
import io.fukan.web.forecast.ContributionPage.Shared;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 貢献率 as a table: each source a row, each measure with its share in the column beside it. */
@Component
class ContributionExport {

    private final MessageSource messages;

    ContributionExport(MessageSource messages) {
        this.messages = messages;
    }

    Sheet table(ContributionPage page, Locale locale) {
        List<String> headers = new ArrayList<>(List.of(text("cut.source", locale)));
        for (Shared measure : page.measures()) {
            String name = text("kpi." + measure.kpi() + ".name", locale);
            headers.add(name);
            headers.add(text("contribution.share", locale, name));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        page.rows()
                .forEach(row -> rows.add(row(
                        text(row.source().messageKey(), locale),
                        row.parts(),
                        part -> quantity(part.value(), part.of()),
                        Part::share)));
        rows.add(row(
                text("contribution.total", locale),
                page.measures(),
                measure -> quantity(measure.total(), measure),
                measure -> null));
        rows.add(row(text("contribution.is", locale), page.measures(), measure -> null, Shared::rate));
        return new Sheet(text("contribution.title", locale), headers, rows);
    }

    private static <T> List<@Nullable Object> row(
            String name,
            List<T> cells,
            Function<T, @Nullable Quantity> value,
            Function<T, @Nullable BigDecimal> share) {
        List<@Nullable Object> row = new ArrayList<>(List.of(name));
        for (T cell : cells) {
            row.add(value.apply(cell));
            row.add(Quantity.of(share.apply(cell), Unit.PERCENT));
        }
        return row;
    }

    private static @Nullable Quantity quantity(BigDecimal value, Shared measure) {
        return Quantity.of(value, measure.money() ? Unit.YEN : Unit.COUNT);
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
