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
    private @Nullable LocalDate viewedOn;
    private @Nullable LocalDate declinedOn;
    private @Nullable String documentRef;
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
        forgetAnswer();
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
        declinedOn = null;
    }

    /**
     * Takes what the service that has it signed tells, in whatever order it comes. What was signed stays so, and of a document
     * that another one has replaced nothing is taken.
     *
     * @param document how the service names the document; null: it does not
     * @param address where it can be read and signed; null: not told
     * @return whether it was taken
     */
    public boolean learn(ContractEvent event, LocalDate on, @Nullable String document, @Nullable String address) {
        boolean another = document != null && documentRef != null && !document.equals(documentRef);
        if (signedOn != null || another && event != ContractEvent.SENT) {
            return false;
        }
        boolean again = event == ContractEvent.SENT && (another || declinedOn != null && !on.isBefore(declinedOn));
        if (again) {
            forgetAnswer();
            sentOn = null;
        }
        status = ContractStatus.SENT;
        sentOn = earlier(sentOn, on);
        documentRef = document == null ? documentRef : document;
        link = address == null ? link : address;
        switch (event) {
            case SENT -> {}
            case VIEWED -> viewedOn = earlier(viewedOn, on);
            case SIGNED -> sign(on);
            case DECLINED -> declinedOn = on;
        }
        return true;
    }

    private static LocalDate earlier(@Nullable LocalDate known, LocalDate told) {
        return known == null || told.isBefore(known) ? told : known;
    }

    private void forgetAnswer() {
        viewedOn = null;
        declinedOn = null;
        documentRef = null;
    }

    /** What was sent is taken back. */
    public void takeBack() {
        requireUnsigned();
        status = ContractStatus.NONE;
        sentOn = null;
        link = null;
        forgetAnswer();
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
        if (status != ContractStatus.SENT) {
            return status;
        }
        if (declinedOn != null) {
            return ContractStatus.DECLINED;
        }
        return viewedOn == null ? ContractStatus.SENT : ContractStatus.VIEWED;
    }

    public @Nullable LocalDate sentOn() {
        return sentOn;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }

    /** When the customer first looked at it; null: not told. */
    public @Nullable LocalDate viewedOn() {
        return viewedOn;
    }

    /** When the customer declined it; null: not, or it was sent anew since. */
    public @Nullable LocalDate declinedOn() {
        return declinedOn;
    }

    /** Where it can be read and signed. */
    public @Nullable String link() {
        return link;
    }

    public int version() {
        return version;
    }
}
