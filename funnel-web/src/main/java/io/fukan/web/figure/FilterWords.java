package io.fukan.web.figure;

import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what figures are of: period, basis, quality, and whatever else narrows them. */
@Component
public class FilterWords {

    private final GroupWords groups;
    private final MessageSource messages;
    private final Company company;

    FilterWords(GroupWords groups, MessageSource messages, Company company) {
        this.groups = groups;
        this.messages = messages;
        this.company = company;
    }

    /** What is narrowed, and to what. */
    public record Line(String item, String content) {}

    public List<Line> lines(FunnelFilter filter, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(text("filter.period", locale), period(filter, locale)));
        lines.add(new Line(
                text("filter.basis", locale), text("basis." + filter.basis().name(), locale)));
        lines.add(new Line(
                text("filter.quality", locale),
                filter.quality() == null ? text("filter.all", locale) : text("quality." + filter.quality(), locale)));
        filter.groups()
                .forEach((cut, group) ->
                        lines.add(new Line(groups.dimension(cut, locale), groups.name(cut, group, locale))));
        return lines;
    }

    /** With its name, by which it moves on with the calendar. */
    private String period(FunnelFilter filter, Locale locale) {
        String days = new Words(locale, company.zone()).days(filter.period());
        return filter.choice() == PeriodChoice.CUSTOM
                ? days
                : text("period." + filter.choice().urlName(), locale) + " (" + days + ")";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
