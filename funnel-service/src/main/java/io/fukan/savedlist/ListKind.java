package io.fukan.savedlist;

import io.fukan.record.Labelled;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The lists of which filters can be kept. */
public enum ListKind implements Labelled {
    LEADS(
            "/leads",
            Set.of(
                    "q",
                    "quality",
                    "channel",
                    "owner",
                    "team",
                    "track",
                    "stage",
                    "account",
                    "acquiredFrom",
                    "acquiredTo",
                    "sort")),
    QUEUE("/queue", Set.of("of", "band", "q", "quality", "channel"));

    private static final String CUSTOM = ".attr.";

    private final String path;
    private final Set<String> parameters;

    ListKind(String path, Set<String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** Where the list is. */
    public String path() {
        return path;
    }

    /** Of an address's parameters those that say what is on the list and in which order, not which page of it is shown. */
    public Map<String, String> filter(Map<String, String> asked) {
        Map<String, String> filter = new LinkedHashMap<>();
        asked.forEach((name, value) -> {
            if (!value.isBlank() && (parameters.contains(name) || this == LEADS && name.contains(CUSTOM))) {
                filter.put(name, value);
            }
        });
        return filter;
    }

    @Override
    public String messagePrefix() {
        return "savedListKind";
    }
}
