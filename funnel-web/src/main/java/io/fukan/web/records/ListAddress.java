package io.fukan.web.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a list, with which every link on it is the same list with one thing changed. */
public final class ListAddress {

    private final String path;
    private final Map<String, String> parameters;

    /** @param parameters as asked; blank ones are left out */
    public ListAddress(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!value.isBlank()) {
                this.parameters.put(name, value);
            }
        });
    }

    /** The value asked for; empty where none is. */
    public String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The list as it is. */
    public String here() {
        return url(path, parameters);
    }

    /** The list with one value changed, from its first page on; blank: without it. */
    public String with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return url(path, changed);
    }

    /** Another page of it, from 0. */
    public String page(int page) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        if (page > 0) {
            changed.put("page", Integer.toString(page));
        }
        return url(path, changed);
    }

    /** The list sorted by that key, the other way round if it is already; {@code present} is how it is sorted now. */
    public String sorted(String key, String present) {
        return with("sort", present.equals(key) ? "-" + key : key);
    }

    /** What {@code aria-sort} says of a column; null: not sorted by it. */
    public @Nullable String order(String key, String present) {
        if (present.equals(key)) {
            return "ascending";
        }
        return present.equals("-" + key) ? "descending" : null;
    }

    /** The whole of it at another path, such as an export's. */
    public String at(String other, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove("page");
        changed.remove("size");
        changed.put(name, value);
        return url(other, changed);
    }

    /** What is asked for, without the page and one parameter more: for a form that comes back to the same list. */
    public List<Map.Entry<String, String>> filters(String without) {
        return besides(List.of(without));
    }

    /** The same page of the list with one of its records picked out, here or at another path; null: none is. */
    public String picking(String other, String name, @Nullable Object record) {
        Map<String, String> picked = new LinkedHashMap<>(parameters);
        picked.remove(name);
        if (record != null) {
            picked.put(name, record.toString());
        }
        return url(other, picked);
    }

    /** Parameters that no field of the bar shows: custom fields, sort. */
    public List<Map.Entry<String, String>> besides(List<String> shown) {
        List<Map.Entry<String, String>> others = new ArrayList<>();
        parameters.forEach((name, value) -> {
            if (!shown.contains(name) && !name.equals("page")) {
                others.add(Map.entry(name, value));
            }
        });
        return others;
    }

    private static String url(String path, Map<String, String> parameters) {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(ListAddress::pair)
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return UriUtils.encode(parameter.getKey(), UTF_8) + "=" + UriUtils.encode(parameter.getValue(), UTF_8);
    }
}
