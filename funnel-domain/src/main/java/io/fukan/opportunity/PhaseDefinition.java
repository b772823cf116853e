package io.fukan.opportunity;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the company calls a phase and how likely a deal in it is won. The order of phases is not up to the company. */
@Entity
@Table(name = "phase_definition")
public class PhaseDefinition {

    private static final int MOST_DAYS = 365;

    @Id
    @Enumerated(EnumType.STRING)
    private Phase phase;

    private short position;
    private BigDecimal probability;
    private String nameJa;
    private String nameEn;
    private @Nullable Short staleDays;

    @Version
    private int version;

    protected PhaseDefinition() {}

    /**
     * Decides all of it anew; how likely a deal is won, and when it is stuck, of a step only.
     *
     * @throws InvalidValue at the field
     */
    public void decide(String japanese, String english, BigDecimal share, @Nullable Integer days) {
        rename(japanese, english);
        if (phase.isStep()) {
            weigh(share);
            staleAfter(days);
        }
    }

    /** @throws InvalidValue when a name is blank */
    public void rename(String japanese, String english) {
        nameJa = named("nameJa", japanese);
        nameEn = named("nameEn", english);
    }

    /**
     * Sets how likely a deal in this phase is won.
     *
     * @param share 0 to 1
     * @throws InvalidValue outside of it
     */
    public void weigh(BigDecimal share) {
        probability = Probability.require("probability", share);
    }

    /**
     * Says after how many days without a change of phase a deal in it is stuck; null: never.
     *
     * @throws InvalidValue outside 1 to 365
     */
    public void staleAfter(@Nullable Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new InvalidValue("staleDays", "OUT_OF_RANGE", 1, MOST_DAYS);
        }
        staleDays = days == null ? null : days.shortValue();
    }

    private static String named(String field, String name) {
        if (name.isBlank()) {
            throw new InvalidValue(field, "NAME_MISSING");
        }
        return name.strip();
    }

    public Phase phase() {
        return phase;
    }

    /** 1 for the first. */
    public int position() {
        return position;
    }

    /** 0 to 1. */
    public BigDecimal probability() {
        return probability;
    }

    public String nameJa() {
        return nameJa;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Days without a change of phase after which a deal in it is stuck (滞留); null: never. */
    public @Nullable Integer staleDays() {
        return staleDays == null ? null : staleDays.intValue();
    }

    public int version() {
        return version;
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameJa;
    }
}
