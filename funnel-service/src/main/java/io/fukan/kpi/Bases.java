package io.fukan.kpi;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The bases that KPIs offer: their own dates, and every base record to which their events lead back. */
final class Bases {

    static final Set<Basis> PERIOD_ONLY = set(EnumSet.of(Basis.PERIOD));
    static final Set<Basis> FROM_LEAD = set(EnumSet.of(Basis.PERIOD, Basis.LEAD));
    static final Set<Basis> FROM_APPOINTMENT = set(EnumSet.range(Basis.PERIOD, Basis.APPOINTMENT));
    static final Set<Basis> FROM_OPPORTUNITY = set(EnumSet.range(Basis.PERIOD, Basis.OPPORTUNITY));
    static final Set<Basis> EVERY = set(EnumSet.allOf(Basis.class));

    private Bases() {}

    private static Set<Basis> set(EnumSet<Basis> bases) {
        return Collections.unmodifiableSet(bases);
    }
}
