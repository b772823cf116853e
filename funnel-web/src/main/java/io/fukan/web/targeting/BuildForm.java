package io.fukan.web.targeting;

import io.fukan.account.TargetTier;
import io.fukan.lead.NextStep;
import io.fukan.record.InvalidValue;
import io.fukan.web.records.Sent;
import io.fukan.work.ListBuilding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What stands beside the conditions in the form, as typed: what the companies found are to become.
 *
 * @param reason name of the list
 * @param owners ids of who is to approach them
 */
record BuildForm(String tier, String reason, List<String> owners, String nextAction, String nextActionOn) {

    static BuildForm of(MultiValueMap<String, String> inputs) {
        return new BuildForm(
                text(inputs, "tier"),
                text(inputs, "reason"),
                List.copyOf(inputs.getOrDefault("owners", List.of())),
                text(inputs, "nextAction"),
                text(inputs, "nextActionOn"));
    }

    /**
     * @param usual what comes first where nothing was typed
     * @throws InvalidValue at the field that cannot be read
     */
    ListBuilding.Wanted wanted(NextStep usual) {
        Sent sent = new Sent(
                Map.of("tier", tier, "reason", reason, "nextAction", nextAction, "nextActionOn", nextActionOn));
        String action = sent.line("nextAction");
        LocalDate day = sent.day("nextActionOn");
        NextStep next = action == null && day == null ? usual : NextStep.of(action, day, null);
        return new ListBuilding.Wanted(
                sent.one("tier", TargetTier.class),
                owners.stream().map(BuildForm::id).toList(),
                sent.line("reason"),
                next);
    }

    private static Long id(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new InvalidValue("owners", "CHOICE_MISSING");
        }
        return Long.valueOf(text);
    }

    private static String text(MultiValueMap<String, String> inputs, String name) {
        @Nullable String typed = inputs.getFirst(name);
        return Optional.ofNullable(typed).map(String::strip).orElse("");
    }
}
