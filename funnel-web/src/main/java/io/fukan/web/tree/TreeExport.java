package io.fukan.web.tree;

import io.fukan.export.Quantity;
import io.fukan.export.Sheet;
import io.fukan.kpi.Unit;
import io.fukan.tree.KpiTree;
import io.fukan.tree.KpiTree.Branch;
import io.fukan.web.figure.FigureSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The tree as a table: each branch a row below the one that it belongs to, with how deep it stands. */
@Component
class TreeExport {

    private final MessageSource messages;

    TreeExport(MessageSource messages) {
        this.messages = messages;
    }

    Sheet table(KpiTree tree, Locale locale) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        add(tree.root(), 0, rows, locale);
        return new Sheet(
                text("tree.title", locale),
                Stream.of("tree.depth", "share.kpi", "tree.actual", "tree.target", "tree.attainment", "tree.lack")
                        .map(key -> text(key, locale))
                        .toList(),
                rows);
    }

    private void add(Branch branch, int depth, List<List<@Nullable Object>> rows, Locale locale) {
        Unit unit = switch (branch.kind()) {
            case AMOUNT, SIZE -> Unit.YEN;
            case COUNT -> Unit.COUNT;
            case RATE -> Unit.PERCENT;
        };
        rows.add(FigureSheets.row(
                Quantity.of(depth),
                name(branch, locale),
                Quantity.of(branch.actual(), unit),
                Quantity.of(branch.target(), unit),
                Quantity.of(branch.attainment(), Unit.PERCENT),
                Quantity.of(branch.lacks(), Unit.YEN)));
        branch.people()
                .forEach(own -> rows.add(FigureSheets.row(
                        Quantity.of(depth + 1),
                        own.name(),
                        Quantity.of(own.step().actual(), unit),
                        Quantity.of(own.step().target(), unit),
                        null,
                        Quantity.of(own.lacks(), Unit.YEN))));
        branch.branches().forEach(below -> add(below, depth + 1, rows, locale));
    }

    private String name(Branch branch, Locale locale) {
        return switch (branch.kind()) {
            case RATE -> text("tree.rate", locale, kpi(branch.kpi(), locale), kpi(branch.from(), locale));
            case SIZE -> text("tree.size", locale);
            case AMOUNT, COUNT -> kpi(branch.kpi(), locale);
        };
    }

    private String kpi(@Nullable String key, Locale locale) {
        return text("kpi." + key + ".name", locale);
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
