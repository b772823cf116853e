package io.fukan.web.quality;

import io.fukan.quality.Applies;
import io.fukan.time.Period;
import io.fukan.whatif.WhatIf;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What stands around the conditions in the builder's form, as typed.
 *
 * @param from first day of the what-if
 * @param to its last day
 */
record NewRuleForm(String name, String applies, String from, String to) {

    static NewRuleForm of(MultiValueMap<String, String> inputs) {
        return new NewRuleForm(text(inputs, "name"), text(inputs, "applies"), text(inputs, "from"), text(inputs, "to"));
    }

    /** As it was when that was tried. */
    static NewRuleForm of(WhatIf tried) {
        return new NewRuleForm(
                tried.name(),
                "",
                tried.period().from().toString(),
                tried.period().lastDay().toString());
    }

    static NewRuleForm about(Optional<Period> history) {
        return new NewRuleForm(
                "",
                "",
                history.map(period -> period.from().toString()).orElse(""),
                history.map(period -> period.lastDay().toString()).orElse(""));
    }

    /** To whom the rule shall apply; empty while nothing sensible is chosen. */
    Optional<Applies> choice() {
        return Stream.of(Applies.values())
                .filter(choice -> choice.name().equals(applies))
                .findFirst();
    }

    /** The days of the what-if; empty where they are no period. */
    Optional<Period> period() {
        try {
            LocalDate first = LocalDate.parse(from);
            LocalDate last = LocalDate.parse(to);
            return last.isBefore(first) ? Optional.empty() : Optional.of(Period.ofInclusive(first, last));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static String text(MultiValueMap<String, String> inputs, String name) {
        return Optional.ofNullable(inputs.getFirst(name)).map(String::strip).orElse("");
    }
}
