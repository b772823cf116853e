package io.fukan.qualification;

import io.fukan.criteria.RuleExample;
import io.fukan.criteria.RuleExamples;
import io.fukan.criteria.RulePurpose;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What criteria are for. Each kind has versions of its own. */
public enum CriteriaKind implements Labelled {
    /** Appointments with leads of inside sales on inquiries. */
    SDR,
    /** Appointments with leads of target accounts. */
    BDR,
    /** Appointments that promise a large deal, whatever the track; in the place of that track's criteria. */
    ENTERPRISE,
    /** 有効商談: deals after the first meeting. */
    VALID_OPPORTUNITY;

    /** Which fields its rules may read. */
    public RulePurpose purpose() {
        return this == VALID_OPPORTUNITY ? RulePurpose.VALID_OPPORTUNITY : RulePurpose.APPOINTMENT;
    }

    /** The rule to start from that we ship. */
    public RuleExample shipped() {
        return RuleExamples.shipped(this == VALID_OPPORTUNITY ? apiName() : "appointment-" + apiName());
    }

    /** As addresses and the API write it: {@code valid-opportunity}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind so written; empty if there is none. */
    public static Optional<CriteriaKind> ofApiName(String apiName) {
        return Arrays.stream(values())
                .filter(kind -> kind.apiName().equals(apiName))
                .findFirst();
    }

    @Override
    public String messagePrefix() {
        return "criteriaKind";
    }
}
