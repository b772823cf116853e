package io.fukan.kpi;

/** The KPI's events do not lead back to that basis' records. */
public final class BasisNotOffered extends RuntimeException {

    private final String kpi;
    private final Basis basis;

    BasisNotOffered(String kpi, Basis basis) {
        super("%s cannot be read in basis %s".formatted(kpi, basis.apiName()));
        this.kpi = kpi;
        this.basis = basis;
    }

    public String kpi() {
        return kpi;
    }

    public Basis basis() {
        return basis;
    }
}
