package io.fukan.opportunity;

import io.fukan.record.InvalidValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Locale;

/** What the company calls a phase and how likely a deal in it is won. The order of phases is not up to the company. */
@Entity
@Table(name = "phase_definition")
public class PhaseDefinition {

    @Id
    @Enumerated(EnumType.STRING)
    private Phase phase;

    private short position;
    private BigDecimal probability;
    private String nameJa;
    private String nameEn;

    protected PhaseDefinition() {}

    /** @throws InvalidValue when a name is blank */
    public void rename(String japanese, String english) {
        if (japanese.isBlank() || english.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        nameJa = japanese.strip();
        nameEn = english.strip();
    }

    /**
     * Sets how likely a deal in this phase is won.
     *
     * @param share 0 to 1
     * @throws InvalidValue outside of it
     */
    public void weigh(BigDecimal share) {
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new InvalidValue("probability", "OUT_OF_RANGE", 0, 1);
        }
        probability = share;
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

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") ? nameEn : nameJa;
    }
}
