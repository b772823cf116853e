package io.fukan.api.paging;

import io.fukan.api.failure.BadParameter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The parameters of a list, none of which may be mistyped: a filter silently ignored would give too much. */
public final class Asked {

    private static final String ATTRIBUTE = ".attr.";

    private Asked() {}

    /**
     * One value for each parameter.
     *
     * @param known names of parameters, parted by blanks; {@code lead.attr.} stands for all that begin so
     * @throws BadParameter for any other, for one given twice, and for a blank one, by which nothing can be meant
     */
    public static Map<String, String> of(MultiValueMap<String, String> parameters, String known) {
        return unsorted(parameters, known + " sort");
    }

    /** As {@link #of}, for a list whose order is fixed. */
    public static Map<String, String> unsorted(MultiValueMap<String, String> parameters, String known) {
        Set<String> names = Stream.concat(Stream.of(known.split(" ")), Stream.of("page", "size"))
                .collect(Collectors.toSet());
        parameters.forEach((name, values) -> {
            boolean attribute =
                    name.contains(ATTRIBUTE) && names.contains(name.substring(0, name.indexOf(ATTRIBUTE)) + ATTRIBUTE);
            if (!names.contains(name) && !attribute) {
                throw new BadParameter(name, "PARAMETER_UNKNOWN", name);
            }
            if (values.size() > 1) {
                throw new BadParameter(name, "PARAMETER_REPEATED");
            }
            if (values.stream().allMatch(value -> value == null || value.isBlank())) {
                throw new BadParameter(name, "PARAMETER_EMPTY");
            }
        });
        return parameters.toSingleValueMap();
    }
}
