package io.fukan.proposal;

import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The electronic contract of a deal: sent, then signed by the customer. Signing wins no deal; that is said of the deal. */
@Entity
@Table(name = "deal_contract")
public class Contract {

    @Id
    private Long opportunityId;

    @Enumerated(EnumType.STRING)
    private ContractStatus status = ContractStatus.NONE;

    private @Nullable LocalDate sentOn;
    private @Nullable LocalDate signedOn;
    private @Nullable String link;

    @Version
    private int version;

    protected Contract() {}

    /** Nothing sent yet. */
    public Contract(Long opportunityId) {
        this.opportunityId = opportunityId;
    }

    /** It was sent for signature; again replaces what was sent before. */
    public void send(LocalDate on, @Nullable String address) {
        requireUnsigned();
        status = ContractStatus.SENT;
        sentOn = on;
        link = address;
    }

    /**
     * The customer signed.
     *
     * @throws IllegalMove CONTRACT_NOT_SENT, CONTRACT_SIGNED
     * @throws InvalidValue CONTRACT_SIGNED_BEFORE at {@code on} for a day before it was sent
     */
    public void sign(LocalDate on) {
        requireUnsigned();
        if (sentOn == null) {
            throw new IllegalMove("CONTRACT_NOT_SENT", status);
        }
        if (on.isBefore(sentOn)) {
            throw new InvalidValue("on", "CONTRACT_SIGNED_BEFORE", sentOn);
        }
        status = ContractStatus.SIGNED;
        signedOn = on;
    }

    /** What was sent is taken back. */
    public void takeBack() {
        requireUnsigned();
        status = ContractStatus.NONE;
        sentOn = null;
        link = null;
    }

    private void requireUnsigned() {
        if (signedOn != null) {
            throw new IllegalMove("CONTRACT_SIGNED", status, signedOn);
        }
    }

    public Long opportunityId() {
        return opportunityId;
    }

    public ContractStatus status() {
        return status;
    }

    public @Nullable LocalDate sentOn() {
        return sentOn;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    /** Where it can be read and signed. */
    public @Nullable String link() {
        return link;
    }

    public int version() {
        return version;
    }
}
