package io.fukan.opportunity;

import io.fukan.text.OwnWords;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the company calls the phases, in every sentence that mentions one. */
@Component
class PhaseWords implements OwnWords {

    private static final String PREFIX = "phase.";

    private final PhaseDefinitions definitions;

    PhaseWords(PhaseDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Optional<String> of(String code, Locale locale) {
        return code.startsWith(PREFIX)
                ? Arrays.stream(Phase.values())
                        .filter(phase -> code.equals(phase.messageKey()))
                        .findFirst()
                        .flatMap(definitions::findById)
                        .map(definition -> definition.name(locale))
                : Optional.empty();
    }
}
