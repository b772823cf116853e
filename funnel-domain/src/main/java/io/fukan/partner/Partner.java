package io.fukan.partner;

import io.fukan.account.MatchingKey;
import io.fukan.record.InvalidValue;
import io.fukan.record.Rooted;
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
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A firm that brings us leads or deals. It is counted from the day of its contract on; one that records merely name has none
 * yet.
 */
@Entity
@Table(name = "partner")
public class Partner implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private String name;
    private String matchingKey;

    @Enumerated(EnumType.STRING)
    private @Nullable PartnerType type;

    private @Nullable LocalDate contractedOn;
    private @Nullable LocalDate trainedOn;
    private @Nullable LocalDate endedOn;
    private @Nullable Long ownerId;
    private @Nullable String conditions;
    private @Nullable BigDecimal rewardRate;
    private @Nullable BigDecimal rewardPerWin;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Partner() {}

    /** @throws InvalidValue as {@link #revise} */
    public Partner(PartnerDetails details, Instant now) {
        createdAt = now;
        revise(details, now);
    }

    /** @throws InvalidValue NAME_MISSING; PARTNER_NEVER_CONTRACTED, PARTNER_ENDED_EARLY at {@code endedOn} */
    public final void revise(PartnerDetails details, Instant now) {
        if (details.name().isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        checkEnd(details.contractedOn(), details.endedOn());
        if (id != null && details.equals(details())) {
            return;
        }
        name = details.name().strip();
        matchingKey = MatchingKey.of(name).value();
        type = details.type();
        contractedOn = details.contractedOn();
        trainedOn = details.trainedOn();
        endedOn = details.endedOn();
        ownerId = details.ownerId();
        conditions = details.conditions();
        rewardRate = details.reward().rate();
        rewardPerWin = details.reward().perWin();
        updatedAt = now;
    }

    /** The id under which the source knows it. */
    public void knownAs(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    private static void checkEnd(@Nullable LocalDate contracted, @Nullable LocalDate ended) {
        if (ended == null) {
            return;
        }
        if (contracted == null) {
            throw new InvalidValue("endedOn", "PARTNER_NEVER_CONTRACTED");
        }
        if (ended.isBefore(contracted)) {
            throw new InvalidValue("endedOn", "PARTNER_ENDED_EARLY", contracted);
        }
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return id();
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public String name() {
        return name;
    }

    /** All that can be changed, as it is: a start for changing single values. */
    public PartnerDetails details() {
        return new PartnerDetails(
                name,
                type,
                contractedOn,
                trainedOn,
                endedOn,
                ownerId,
                conditions,
                new RewardTerms(rewardRate, rewardPerWin));
    }

    public int version() {
        return version;
    }
}
