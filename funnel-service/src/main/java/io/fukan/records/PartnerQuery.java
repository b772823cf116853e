package io.fukan.records;

import io.fukan.access.Viewer;
import io.fukan.partner.PartnerStage;
import io.fukan.partner.PartnerType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which partners, in which order. Null: any.
 *
 * @param search words that must be found in the name, or the source's id; empty: any
 * @param stage as they stand today
 */
public record PartnerQuery(
        String search,
        @Nullable PartnerType type,
        @Nullable PartnerStage stage,
        @Nullable Choice owner,
        Sorting<PartnerSort> sorting,
        Paging paging) {

    private static final Sorting<PartnerSort> BY_NAME = new Sorting<>(PartnerSort.NAME, false);

    /**
     * Reads {@code q type stage owner sort page size}; {@code owner} is an id or {@code none}, and may be {@code me}.
     *
     * @throws InvalidQuery for a value that cannot be meant
     */
    public static PartnerQuery of(Map<String, String> parameters, Viewer viewer) {
        Parameters asked = new Parameters(parameters);
        return new PartnerQuery(
                asked.search(),
                asked.one("type", PartnerType.class),
                asked.one("stage", PartnerStage.class),
                asked.person("owner", viewer.userId()),
                Sorting.read(asked, PartnerSort.class, key -> true, BY_NAME),
                asked.paging());
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !search.isEmpty() || type != null || stage != null || owner != null;
    }

    Conditions conditions() {
        return new Conditions()
                .search(search, "records/partner-search.sql")
                .when(type, "p.type = :type", "type")
                .when(stage, "g.stage = :stage", "stage")
                .choice(owner, "p.owner_id", "owner");
    }
}
