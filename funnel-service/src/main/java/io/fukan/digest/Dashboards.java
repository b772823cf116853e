package io.fukan.digest;

import io.fukan.record.InvalidValue;
import java.util.Locale;
import java.util.Optional;

/** The dashboards that can be mailed, as the screens know them. */
public interface Dashboards {

    /** What it is called; empty for one that is no more. */
    Optional<String> title(String dashboard, Locale locale);

    /**
     * A filter as a digest keeps it.
     *
     * @param filter address parameters, such as {@code period=lastMonth&quality=quality}; empty: none
     * @throws InvalidValue DASHBOARD_UNKNOWN at {@code dashboard}, FILTER_NOT_UNDERSTOOD at {@code filter}
     */
    String kept(String dashboard, String filter);
}
