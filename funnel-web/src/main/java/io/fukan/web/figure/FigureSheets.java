package io.fukan.web.figure;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.Figure;
import io.fukan.kpi.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts cards and courses into tables of a file. */
@Component
public class FigureSheets {

    private final MessageSource messages;

    FigureSheets(MessageSource messages) {
        this.messages = messages;
    }

    /** Each card a row: its figure, target, attainment and the previous period's figure. */
    public Sheet cards(List<Card> cards, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Card card : cards) {
            Unit unit = card.kpi().unit();
            rows.add(row(
                    name(card, locale),
                    Quantity.of(card.figure().value(), unit),
                    Quantity.of(card.target(), unit),
                    Quantity.of(card.pace().attainment(), Unit.PERCENT),
                    card.previous() == null ? null : Quantity.of(card.previous().value(), unit),
                    note(card.figure(), locale)));
        }
        return new Sheet(
                text("share.cards", locale),
                List.of(
                        text("share.kpi", locale),
                        text("share.value", locale),
                        text("share.target", locale),
                        text("share.attainment", locale),
                        text("share.previous", locale),
                        text("share.note", locale)),
                rows);
    }

    /** The parts of a course, each a row beginning with its first and last day. */
    public Sheet course(Course course, Locale locale) {
        Unit unit = course.kpi().unit();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Course.Part part : course.parts()) {
            Figure figure = part.figure();
            rows.add(row(
                    figure.period().from(),
                    figure.period().lastDay(),
                    Quantity.of(figure.value(), unit),
                    Quantity.of(part.target(), unit),
                    Quantity.of(part.previous(), unit),
                    note(figure, locale)));
            if (course.kpi().tellsMean()) {
                rows.get(rows.size() - 1).add(Quantity.of(course.kpi().mean(figure), unit));
            }
        }
        List<String> headers = new ArrayList<>(List.of(
                text("filter.from", locale),
                text("filter.to", locale),
                text("kpi." + course.kpi().key() + ".name", locale),
                text("share.target", locale),
                text("share.previous", locale),
                text("share.note", locale)));
        if (course.kpi().tellsMean()) {
            headers.add(text("kpis.meanName", locale));
        }
        return new Sheet(text("share.course", locale), headers, rows);
    }

    /** Why a figure is blank, so that no data is not taken for zero; null where it is not. */
    public @Nullable String note(Figure figure, Locale locale) {
        return figure.reason() == null ? null : text("figureReason." + figure.reason(), locale);
    }

    /** A row of cells, of which any but the first may be blank. */
    public static List<@Nullable Object> row(@Nullable Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    /** What a card tells, in words. */
    public String name(Card card, Locale locale) {
        String name = text("kpi." + card.kpi().key() + ".name", locale);
        return card.isOnlyQuality() ? name + " (" + text("quality.QUALITY", locale) + ")" : name;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
