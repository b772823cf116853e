package io.fukan.demo;

import io.fukan.account.BuyingRole;
import io.fukan.account.TargetTier;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The companies that BDR is approaching now, each once: its target accounts. */
final class Approached {

    private static final int LARGE = 1_000;
    private static final int MEDIUM = 300;

    private final Sheet sheet;
    private final Set<String> firms = new LinkedHashSet<>();

    Approached(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @param found whether it is known who counts there */
    void put(Firm firm, Prospect who, LocalDate since, boolean found) {
        if (firms.add(firm.id())) {
            sheet.row(
                    firm.id(),
                    tier(firm),
                    firm.industry() == null ? "首都圏リスト" : "重点業種リスト",
                    since,
                    who.id(),
                    found ? BuyingRole.DECISION_MAKER : BuyingRole.INFLUENCER,
                    found ? since : null);
        }
    }

    /** Their ids in the files. */
    Set<String> firms() {
        return Collections.unmodifiableSet(firms);
    }

    private static TargetTier tier(Firm firm) {
        int employees = firm.employees() == null ? 0 : firm.employees();
        return employees >= LARGE ? TargetTier.A : employees >= MEDIUM ? TargetTier.B : TargetTier.C;
    }
}
