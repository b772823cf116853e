package io.fukan.opportunity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** How likely the company takes a deal of a rank to be won. */
@Entity
@Table(name = "yomi_definition")
public class YomiDefinition {

    @Id
    @Enumerated(EnumType.STRING)
    private YomiRank yomi;

    private BigDecimal probability;

    @Version
    private int version;

    protected YomiDefinition() {}

    /**
     * Sets how likely a deal of this rank is won. Forecasts of past days keep what was taken then.
     *
     * @param share 0 to 1
     */
    public void weigh(BigDecimal share) {
        probability = Probability.require("probability", share);
    }

    public YomiRank yomi() {
        return yomi;
    }

    /** 0 to 1. */
    public BigDecimal probability() {
        return probability;
    }

    public int version() {
        return version;
    }
}
