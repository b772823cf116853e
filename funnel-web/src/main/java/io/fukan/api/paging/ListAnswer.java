package io.fukan.api.paging;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fukan.records.Listing;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of a list. */
@Schema(description = "A page of a list")
@JsonPropertyOrder({"total", "page", "size", "items"})
public record ListAnswer<T>(
        @Schema(description = "rows of the whole list that the caller may read")
        long total,

        @Schema(description = "from 0") int page,
        int size,
        List<T> items) {

    public static <T> ListAnswer<T> of(Listing<T> listing) {
        return new ListAnswer<>(
                listing.total(), listing.paging().page(), listing.paging().size(), listing.rows());
    }
}
