package io.fukan.web.rule;

import io.fukan.criteria.RuleJson;

/** What the hidden field of the editor holds. */
public final class Drafts {

    private Drafts() {}

    /** @param rule as JSON */
    public static String of(String rule) {
        return DraftForm.write(Draft.of(RuleJson.stored(rule)));
    }
}
