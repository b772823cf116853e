package io.fukan.api.paging;

import io.fukan.api.failure.BadParameter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param page from 0
 * @param size most per page
 */
public record Paging(int page, int size) {

    public static final int MOST = 100;
    public static final int USUAL = 50;
    private static final int LAST_PAGE = 1_000_000;
    /** In half-width digits, which are not the only ones that Java reads. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /** @throws BadParameter for anything but a page from 0 and a size from 1 to 100 */
    public static Paging of(@Nullable String page, @Nullable String size) {
        return new Paging(number("page", page, 0, LAST_PAGE, 0), number("size", size, 1, MOST, USUAL));
    }

    /** The same for lists of records. */
    public io.fukan.records.Paging ofRecords() {
        return new io.fukan.records.Paging(page, size);
    }

    private static int number(String name, @Nullable String text, int least, int most, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadParameter(name, "OUT_OF_RANGE", least, most);
    }
}
