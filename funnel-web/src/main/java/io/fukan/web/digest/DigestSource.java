package io.fukan.web.digest;

import io.fukan.access.Viewer;
import io.fukan.web.figure.Card;
import io.fukan.web.filter.FunnelFilter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dashboards that can be mailed. */
public interface DigestSource {

    /**
     * The dashboard of that name.
     *
     * @param name the last part of its address, or overview
     */
    Optional<Mailed> named(String name);

    /** A dashboard. */
    interface Mailed {

        String title(Locale locale);

        /** Its page without parameters. */
        String path();

        /** The key figures with this filter, as far as the viewer may see. */
        List<Card> cards(FunnelFilter filter, Viewer viewer);
    }
}
