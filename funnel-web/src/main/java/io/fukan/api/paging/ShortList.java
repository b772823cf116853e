package io.fukan.api.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Lists that are short enough to be told whole, as plain arrays; a page can be asked for as of any other list. */
public final class ShortList {

    /** How many there are, on whatever page one is. */
    static final String TOTAL = "X-Total-Count";

    private ShortList() {}

    /**
     * @param page from 0; null: the first, or the whole where no size is asked for either
     * @throws io.fukan.api.failure.BadParameter as {@link Paging#of}
     */
    public static <T> ResponseEntity<List<T>> of(List<T> all, @Nullable String page, @Nullable String size) {
        Paging paging = Paging.of(page, size);
        boolean isWhole = page == null && size == null;
        List<T> told = isWhole
                ? all
                : all.stream()
                        .skip((long) paging.page() * paging.size())
                        .limit(paging.size())
                        .toList();
        return ResponseEntity.ok().header(TOTAL, Integer.toString(all.size())).body(told);
    }
}
