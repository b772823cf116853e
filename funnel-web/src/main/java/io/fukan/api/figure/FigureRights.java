package io.fukan.api.figure;

import io.fukan.access.NotAllowed;
import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiQuery;
import java.util.Set;
import java.util.stream.Stream;

/** Which of the company's figures a viewer may see: not everybody sees sums of money or figures cut by person. */
public final class FigureRights {

    private static final Set<String> PERSONS = Set.of("rep", "setter");

    private FigureRights() {}

    /** @throws NotAllowed when the figure is not for this viewer */
    static void check(Viewer viewer, Kpi kpi, KpiQuery query) {
        if (kpi.tellsMoney() && !viewer.may(Right.AMOUNT_TOTALS_READ)) {
            throw new NotAllowed("read amounts of " + kpi.key());
        }
        check(viewer, query);
    }

    /** @throws NotAllowed when the figures are cut by person and persons are not for this viewer to compare */
    public static void check(Viewer viewer, KpiQuery query) {
        boolean byPerson = Stream.concat(Stream.ofNullable(query.by()), query.filters().keySet().stream())
                .anyMatch(cut -> PERSONS.contains(cut.name()));
        if (byPerson && !viewer.may(Right.PERSONS_COMPARED)) {
            throw new NotAllowed("compare persons");
        }
    }
}
