package io.fukan.api.insight;

import io.fukan.api.failure.BadParameter;
import io.fukan.insight.ResponseBand;
import io.fukan.insight.ResponseClockChoice;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads which number of an insight is meant; what means nothing is refused by name. */
final class Places {

    static final String CLOCK = "clock";

    private Places() {}

    /** By which clock waiting is told: the prospect's unless told otherwise. */
    static ResponseClockChoice clock(MultiValueMap<String, String> asked) {
        String slug = asked.containsKey(CLOCK) ? one(asked, CLOCK) : ResponseClockChoice.WALL.slug();
        return chosen(
                CLOCK,
                ResponseClockChoice.named(slug),
                Arrays.stream(ResponseClockChoice.values()),
                ResponseClockChoice::slug);
    }

    static ResponseBand band(MultiValueMap<String, String> asked) {
        return chosen(
                "band",
                ResponseBand.named(one(asked, "band")),
                Arrays.stream(ResponseBand.values()),
                ResponseBand::slug);
    }

    /** A constant by its name, in whichever case. */
    static <E extends Enum<E>> E named(MultiValueMap<String, String> asked, String name, Class<E> type) {
        String text = one(asked, name);
        Stream<E> all = Arrays.stream(type.getEnumConstants());
        return chosen(
                name,
                Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equalsIgnoreCase(text))
                        .findFirst(),
                all,
                Enum::name);
    }

    static int number(MultiValueMap<String, String> asked, String name, int least, int most) {
        String text = one(asked, name);
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new BadParameter(name, "OUT_OF_RANGE", least, most);
        }
        return Integer.parseInt(text);
    }

    /** True or false; false unless told otherwise. */
    static boolean flag(MultiValueMap<String, String> asked, String name) {
        return asked.containsKey(name)
                && chosen(
                        name,
                        Stream.of(true, false)
                                .filter(value -> value.toString().equals(one(asked, name)))
                                .findFirst(),
                        Stream.of(true, false),
                        Object::toString);
    }

    private static <T> T chosen(String name, Optional<T> found, Stream<T> all, Function<T, String> naming) {
        return found.orElseThrow(
                () -> new BadParameter(name, "VALUE_UNKNOWN", all.map(naming).collect(Collectors.joining(", "))));
    }

    private static String one(MultiValueMap<String, String> asked, String name) {
        @Nullable String text = asked.getFirst(name);
        if (text == null) {
            throw new BadParameter(name, "PARAMETER_MISSING");
        }
        return text;
    }
}
