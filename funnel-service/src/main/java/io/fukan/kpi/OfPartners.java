package io.fukan.kpi;

import io.fukan.kpi.Figure.Reason;
import io.fukan.kpi.FigureGrid.Draft;
import io.fukan.kpi.Formula.Reading;
import java.math.BigDecimal;
import java.util.Map;

/** What is asked of the partners that we have a contract with. */
enum OfPartners {
    /** How many there are at the period's end. */
    CONTRACTED(Reading.SUM, "kpi/which-partners.sql", "kpi/which-partners.sql", Measure.PARTNER_CONTRACTED) {
        @Override
        Draft of(PartnerSums sums) {
            return Draft.sum(BigDecimal.valueOf(sums.contracted()));
        }
    },
    /** How many of them have been trained. */
    TRAINED(Reading.SUM, "kpi/which-partners-trained.sql", "kpi/which-partners-trained.sql", Measure.PARTNER_TRAINED) {
        @Override
        Draft of(PartnerSums sums) {
            return Draft.sum(BigDecimal.valueOf(sums.trained()));
        }
    },
    /** The share of them that has registered something lately. */
    ACTIVE(Reading.SHARE, "kpi/which-partners-active.sql", "kpi/which-partners.sql", Measure.PARTNER_CONTRACTED) {
        @Override
        Draft of(PartnerSums sums) {
            return share(sums.active(), sums.contracted());
        }
    },
    /** The share of those at the period's start whose contract ended within it. */
    LOST(Reading.SHARE, "kpi/which-partners-lost.sql", "kpi/which-partners-before.sql", Measure.PARTNER_ENDED) {
        @Override
        Draft of(PartnerSums sums) {
            return share(sums.lost(), sums.presentBefore());
        }
    };

    private final Reading reading;
    private final String above;
    private final String below;
    private final Measure told;

    OfPartners(Reading reading, String above, String below, Measure told) {
        this.reading = reading;
        this.above = above;
        this.below = below;
        this.told = told;
    }

    abstract Draft of(PartnerSums sums);

    /** The event that it tells of: without any, whenever, nothing is known rather than none counted. */
    Measure told() {
        return told;
    }

    Reading reading() {
        return reading;
    }

    Behind which(Behind.Part part) {
        return Behind.where(part == Behind.Part.NUMERATOR ? above : below, Map.of(), Map.of());
    }

    private static Draft share(long part, long whole) {
        return Draft.divided(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), Reason.NO_DENOMINATOR);
    }
}
