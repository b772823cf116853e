package io.fukan.lead;

import io.fukan.record.Labelled;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why a lead is laid aside for now, and when to come back. Most leads are "not now" rather than "no", so each reason
 * proposes a date; the defaults are those of the design (domain.md, recycle reasons).
 */
public enum RecycleReason implements Labelled {
    NO_RESPONSE(30),
    INFO_GATHERING(60),
    /** 60 days before the stated date, else in 90 days. */
    TIMING_LATER(90) {
        @Override
        LocalDate revisit(LocalDate today, RevisitHints hints) {
            LocalDate stated = hints.statedDate();
            return stated == null ? super.revisit(today, hints) : stated.minusDays(60);
        }
    },
    /** 3 months before the prospect's fiscal year starts, when budgets are made; April where unknown. */
    NO_BUDGET(0) {
        @Override
        LocalDate revisit(LocalDate today, RevisitHints hints) {
            Month start = hints.fiscalStart() == null ? Month.APRIL : hints.fiscalStart();
            LocalDate budgeting = LocalDate.of(today.getYear(), start, 1).minusMonths(3);
            while (!budgeting.isAfter(today)) {
                budgeting = budgeting.plusYears(1);
            }
            return budgeting;
        }
    },
    /** Through another contact. */
    NO_AUTHORITY(30),
    /** 120 days before the competitor's contract ends, else in 180 days. */
    USING_COMPETITOR(180) {
        @Override
        LocalDate revisit(LocalDate today, RevisitHints hints) {
            LocalDate end = hints.contractEnd();
            return end == null ? super.revisit(today, hints) : end.minusDays(120);
        }
    },
    LOST_PRICE(180),
    LOST_FEATURE(180),
    LOST_TO_COMPETITOR(270),
    CONTACT_LEFT(30),
    NO_NEED(180);

    private final int days;

    RecycleReason(int days) {
        this.days = days;
    }

    /** The reason of that name, if the text names one. */
    public static Optional<RecycleReason> named(String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(text))
                .findFirst();
    }

    /** When to come back if nothing else is known. */
    public LocalDate proposeRevisit(LocalDate today) {
        return proposeRevisit(today, RevisitHints.NONE);
    }

    /** When to come back; tomorrow at the earliest. */
    public LocalDate proposeRevisit(LocalDate today, RevisitHints hints) {
        LocalDate proposed = revisit(today, hints);
        return proposed.isAfter(today) ? proposed : today.plusDays(1);
    }

    LocalDate revisit(LocalDate today, RevisitHints hints) {
        return today.plusDays(days);
    }

    @Override
    public String messagePrefix() {
        return "recycleReason";
    }
}
