package io.fukan.web.forecast;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.forecast.ForecastLine;
import io.fukan.kpi.Unit;
import io.fukan.opportunity.YomiRank;
import io.fukan.setting.Company;
import io.fukan.web.figure.GroupWords;
import io.fukan.words.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The forecast's tables: the period with its months, and the groups of its cut. */
@Component
class ForecastExport {

    private final GroupWords groups;
    private final Company company;
    private final MessageSource messages;

    ForecastExport(GroupWords groups, Company company, MessageSource messages) {
        this.groups = groups;
        this.company = company;
        this.messages = messages;
    }

    List<Sheet> tables(ForecastPage page, Locale locale) {
        Words words = new Words(locale, company.zone());
        List<ForecastPage.Row> periods = new ArrayList<>();
        periods.add(page.whole());
        periods.addAll(page.parts());
        List<Sheet> tables = new ArrayList<>();
        tables.add(table(
                text("forecast.title", locale),
                text("filter.period", locale),
                periods,
                line -> words.days(line.period()),
                locale));
        if (page.by() != null) {
            String cut = page.by().name();
            String name = text("cut." + cut, locale);
            tables.add(table(
                    text("forecast.by", locale, name),
                    name,
                    page.groups(),
                    line -> groups.name(cut, line.group(), locale),
                    locale));
        }
        return tables;
    }

    private Sheet table(
            String title,
            String first,
            List<ForecastPage.Row> rows,
            Function<ForecastLine, String> name,
            Locale locale) {
        List<String> headers = new ArrayList<>(List.of(first, text("forecast.won", locale)));
        for (YomiRank rank : YomiRank.values()) {
            headers.add(text("forecast.yomi", locale, rank));
        }
        headers.add(text("forecast.phase.why", locale));
        for (String key : List.of("title", "target", "gap", "attainment")) {
            headers.add(text("forecast." + key, locale));
        }
        return new Sheet(
                title,
                headers,
                rows.stream()
                        .map(ForecastPage.Row::line)
                        .map(line -> row(name.apply(line), line))
                        .toList());
    }

    private static List<@Nullable Object> row(String name, ForecastLine line) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(name);
        row.add(yen(line.won()));
        for (YomiRank rank : YomiRank.values()) {
            row.add(yen(line.part(rank).weighted()));
        }
        row.add(yen(line.part((YomiRank) null).weighted()));
        row.add(yen(line.forecast().value()));
        row.add(yen(line.target()));
        row.add(yen(line.gap()));
        row.add(Quantity.of(line.attainment(), Unit.PERCENT));
        return row;
    }

    private static @Nullable Quantity yen(@Nullable BigDecimal amount) {
        return Quantity.of(amount, Unit.YEN);
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
