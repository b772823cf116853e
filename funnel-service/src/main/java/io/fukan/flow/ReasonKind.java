package io.fukan.flow;

import io.fukan.handoff.RejectionReason;
import io.fukan.kpi.Behind;
import io.fukan.kpi.Detail;
import io.fukan.lead.RecycleReason;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is left or given back with a reason. */
public enum ReasonKind implements Labelled {
    /** Lost deals; people choose a reason or write their own. */
    LOSS(Detail.LOSS_REASON, RecycleReason.values()),
    /** Handoffs that field sales returned. */
    RETURN(Detail.RETURN_REASON, RejectionReason.values()),
    /** Leads laid aside for now. */
    RECYCLE(Detail.RECYCLE_REASON, RecycleReason.values());

    private final Detail detail;
    private final Labelled[] known;

    ReasonKind(Detail detail, Labelled... known) {
        this.detail = detail;
        this.known = known;
    }

    Detail detail() {
        return detail;
    }

    /** Whether what left had a price. */
    public boolean hasAmounts() {
        return this == LOSS;
    }

    /** The name in addresses and the API, such as {@code loss}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReasonKind> named(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }

    /** The reason of that name, if it is one of those to choose from. */
    Optional<Labelled> known(String reason) {
        return Stream.of(known).filter(one -> one.name().equals(reason)).findFirst();
    }

    /** The events of one reason; an empty one stands for those without. */
    public Behind behind(String reason) {
        return detail.behind(reason);
    }

    /** All its events. */
    public Behind behind() {
        return Behind.events(detail.measures(), null);
    }

    @Override
    public String messagePrefix() {
        return "reasonKind";
    }
}
