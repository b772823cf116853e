package io.fukan.proposal;

import io.fukan.record.Amount;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A quote as it was handed in. The activity beside it is the deed that counts; what was quoted never changes. */
@Entity
@Table(name = "deal_quote")
public class Quote {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long opportunityId;
    private Long activityId;
    private String number;
    private BigDecimal amount;
    private @Nullable LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    private QuoteStatus status = QuoteStatus.SENT;

    @Version
    private int version;

    protected Quote() {}

    /**
     * A quote that was handed in.
     *
     * @param activityId the deed
     * @param amount in yen without tax
     * @param handedInOn the day of the deed
     * @param validUntil its last day; null: without end
     * @throws InvalidValue AMOUNT_INVALID, QUOTE_VALID_BEFORE at {@code validUntil}
     */
    public Quote(
            Long opportunityId,
            Long activityId,
            String number,
            BigDecimal amount,
            LocalDate handedInOn,
            @Nullable LocalDate validUntil) {
        Amount.require("amount", amount);
        if (validUntil != null && validUntil.isBefore(handedInOn)) {
            throw new InvalidValue("validUntil", "QUOTE_VALID_BEFORE", handedInOn);
        }
        this.opportunityId = opportunityId;
        this.activityId = activityId;
        this.number = number;
        this.amount = amount;
        this.validUntil = validUntil;
    }

    /**
     * Says what became of it, once.
     *
     * @throws IllegalMove QUOTE_SETTLED when that was said already
     */
    public void settle(QuoteStatus as) {
        if (status != QuoteStatus.SENT || as == QuoteStatus.SENT) {
            throw new IllegalMove("QUOTE_SETTLED", status);
        }
        status = as;
    }

    /** Whether it waits for an answer that would come too late. */
    public boolean hasExpired(LocalDate today) {
        return status == QuoteStatus.SENT && validUntil != null && validUntil.isBefore(today);
    }

    public Long id() {
        return Saved.id(id);
    }

    public Long opportunityId() {
        return opportunityId;
    }

    /** The deed that counts as a quote. */
    public Long activityId() {
        return activityId;
    }

    public String number() {
        return number;
    }

    /** In yen without tax, exact. */
    public BigDecimal amount() {
        return amount;
    }

    /** Its last day; null: without end. */
    public @Nullable LocalDate validUntil() {
        return validUntil;
    }

    public QuoteStatus status() {
        return status;
    }

    public int version() {
        return version;
    }
}
