package io.fukan.ingest;

import io.fukan.ingest.file.Moment;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The phases and amounts that a deal of a file leaves behind it, as real moves would have. */
final class DealHistory {

    private final Chunk chunk;
    private final Item item;
    private final Staged deal;
    private final Ids ids;

    DealHistory(Chunk chunk, Item item, Staged deal, Ids ids) {
        this.chunk = chunk;
        this.item = item;
        this.deal = deal;
        this.ids = ids;
    }

    /** Of a new deal: its first phase where the file tells when it began, and the phase it is in. */
    void begin(@Nullable Moment began) {
        Phase phase = phase();
        boolean closed = !phase.isStep() && phase != Phase.ON_HOLD;
        if (closed) {
            if (began != null) {
                moment(phaseChange(null, Phase.FIRST_MEETING), "occurred", began);
            }
            moment(phaseChange(began == null ? null : Phase.FIRST_MEETING, phase), "occurred", closing());
        } else {
            moment(phaseChange(null, phase), "occurred", began);
        }
        BigDecimal amount = amount();
        if (amount != null) {
            amount(amount, began);
        }
    }

    /** Of a known deal: a line for the phase and the amount, if they changed. */
    void goOn(StoredDeal before, @Nullable Moment began) {
        Phase phase = phase();
        if (phase != before.phase()) {
            boolean closed = Outcome.valueOf((String) deal.get("outcome")) != Outcome.OPEN;
            moment(phaseChange(before.phase(), phase), "occurred", closed ? closing() : null);
        }
        BigDecimal amount = amount();
        boolean changed =
                amount != null && (before.amount() == null || before.amount().compareTo(amount) != 0);
        if (changed) {
            changeAmount(before, amount, began);
        } else if (before.amounts() == 1 && before.lastAmountId() != null && began != null && isNews(began, before)) {
            moment(correction(before.lastAmountId()), "effective", began);
        }
    }

    /** Whether the deal began at another time than is known. A day says nothing new of a moment of that day. */
    private boolean isNews(Moment began, StoredDeal before) {
        Instant known = item.moment("opportunity.enteredAt") == null ? before.confirmedAt() : before.enteredAt();
        if (known == null) {
            return true;
        }
        return began instanceof Moment.Day day
                ? !known.atZone(chunk.zone).toLocalDate().equals(day.date())
                : !began.instant(chunk.zone).equals(known);
    }

    /** What an open deal is worth changes today; what a closed one was worth is corrected. */
    private void changeAmount(StoredDeal before, BigDecimal amount, @Nullable Moment began) {
        if (before.lastAmountId() == null) {
            amount(amount, began);
        } else if (before.outcome() != Outcome.OPEN) {
            correction(before.lastAmountId()).put("amount", amount);
        } else {
            Moment closing =
                    deal.get("outcome").equals(Outcome.OPEN.name()) ? null : item.moment("opportunity.closedAt");
            moment(amountRow(amount), "effective", closing == null ? new Moment.At(chunk.now) : closing);
        }
    }

    private Staged correction(long amountId) {
        return chunk.stage(RecordTable.OPPORTUNITY_AMOUNT, amountId, false, item);
    }

    private void amount(BigDecimal amount, @Nullable Moment began) {
        Staged row = amountRow(amount);
        if (began != null) {
            moment(row, "effective", began);
        }
    }

    private Staged amountRow(BigDecimal amount) {
        return chunk.stage(RecordTable.OPPORTUNITY_AMOUNT, ids.next(), true, item)
                .put("opportunity_id", deal.id)
                .put("amount", amount);
    }

    private Staged phaseChange(@Nullable Phase from, Phase to) {
        Staged change = chunk.stage(RecordTable.PHASE_CHANGE, ids.next(), true, item)
                .put("opportunity_id", deal.id)
                .put("to_phase", to.name())
                .put("recorded_at", chunk.now.toString());
        return from == null ? change : change.put("from_phase", from.name());
    }

    private void moment(Staged record, String prefix, @Nullable Moment at) {
        record.put(
                prefix + "_at",
                at == null ? chunk.now.toString() : at.instant(chunk.zone).toString());
        record.put(prefix + "_on", at instanceof Moment.Day day ? day.date().toString() : Json.NULL);
    }

    private Phase phase() {
        return Phase.valueOf((String) deal.get("phase"));
    }

    private @Nullable Moment closing() {
        return item.moment("opportunity.closedAt");
    }

    private @Nullable BigDecimal amount() {
        Object amount = deal.get("amount");
        return amount == null ? null : new BigDecimal(amount.toString());
    }
}
