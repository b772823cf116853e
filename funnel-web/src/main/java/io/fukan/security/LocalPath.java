package io.fukan.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses within this site, the only ones to which a parameter may send a browser. */
public final class LocalPath {

    private static final int LONGEST = 2000;

    private LocalPath() {}

    /**
     * The text if it is a path of this site, with or without a query.
     *
     * @param text what a request says; {@code //evil}, {@code /\evil}, other schemes, control characters give nothing
     */
    public static Optional<String> of(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//")) {
            return Optional.empty();
        }
        // Browsers read a backslash as a slash and drop tabs and line breaks.
        boolean plain = text.chars().allMatch(c -> c > ' ' && c != '\\' && c != 0x7f);
        return plain ? Optional.of(text) : Optional.empty();
    }

    /**
     * Path and query of an address that the browser sent along ({@code Referer}, {@code HX-Current-URL}). Its host is
     * dropped, so the result is always within this site.
     */
    public static Optional<String> ofAddress(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return uri.getRawPath() == null ? Optional.empty() : of(uri.getRawPath() + query);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
