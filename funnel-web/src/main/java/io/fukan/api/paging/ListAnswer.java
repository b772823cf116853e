package io.fukan.api.paging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.records.Listing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;

/** One page of a list. */
@Schema(description = "A page of a list")
@JsonPropertyOrder({"total", "page", "size", "items"})
public record ListAnswer<T>(
        @Schema(description = "rows of the whole list that the caller may read")
        long total,

        @Schema(description = "from 0") int page,
        int size,
        List<T> items) {

    /** The same, each row as it is to be told. */
    public static <R, T> ListAnswer<T> of(Listing<R> listing, Function<R, T> telling) {
        return of(new Listing<>(listing.rows().stream().map(telling).toList(), listing.total(), listing.paging()));
    }

    public static <T> ListAnswer<T> of(Listing<T> listing) {
        return new ListAnswer<>(
                listing.total(), listing.paging().page(), listing.paging().size(), listing.rows());
    }
}
