package io.fukan.web.savedlist;

import io.fukan.access.Viewer;
import io.fukan.savedlist.ListKind;
import io.fukan.savedlist.Shelf;
import io.fukan.web.records.ListAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The saved lists of a page as its template {@code savedlist/bar} shows them. */
@Component
public class SavedListBar {

    private final Shelf shelf;

    SavedListBar(Shelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What the bar shows.
     *
     * @param path where a list is kept to
     * @param filter what the page asks for now; empty: nothing that could be kept
     */
    public record Bar(ListKind kind, List<Chip> chips, Map<String, String> filter, boolean mayShare) {

        /** Whether what the page asks for can be kept: it is something, and none of the lists already. */
        public boolean isNew() {
            return !filter.isEmpty() && chips.stream().noneMatch(Chip::isCurrent);
        }
    }

    /**
     * One saved list.
     *
     * @param count as it is written; empty: what it asks for is no longer understood
     * @param isShared whether it is seen by a team
     * @param isCurrent whether it is what the page shows
     */
    public record Chip(long id, String name, String href, String count, boolean isShared, boolean isCurrent) {}

    /** The bar of a page with that address. */
    public Bar of(ListKind kind, Map<String, String> asked, Viewer viewer) {
        Map<String, String> filter = kind.filter(asked);
        List<Chip> chips = shelf.counted(kind, viewer).stream()
                .map(entry -> chip(entry, filter))
                .toList();
        return new Bar(kind, chips, filter, shelf.mayShare(viewer));
    }

    static Chip chip(Shelf.Entry entry, Map<String, String> present) {
        Map<String, String> filter = entry.list().filter();
        String count = entry.records().isEmpty()
                ? ""
                : entry.isMore()
                        ? Shelf.MOST_COUNTED + "+"
                        : Long.toString(entry.records().getAsLong());
        return new Chip(
                entry.list().id(),
                entry.list().name(),
                new ListAddress(entry.list().kind().path(), filter).here(),
                count,
                entry.list().teamId() != null,
                filter.equals(present));
    }
}
