package io.fukan.account;

import io.fukan.record.Attributes;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A company that may buy, or has bought. */
@Entity
@Table(name = "account")
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private String name;
    private String matchingKey;
    private @Nullable String corporateNumber;
    private @Nullable String industry;
    private @Nullable Integer employees;
    private @Nullable String region;
    private @Nullable String website;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private @Nullable TargetTier targetTier;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attrs = new HashMap<>();

    private String searchText = "";
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Account() {}

    public Account(AccountDetails details, Instant now) {
        this.createdAt = now;
        revise(details, now);
    }

    /** @throws InvalidValue when the name is blank or the number of employees negative */
    public final void revise(AccountDetails details, Instant now) {
        if (details.name().isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (details.employees() != null && details.employees() < 0) {
            throw new InvalidValue("employees", "NEGATIVE");
        }
        if (id != null && details.equals(details())) {
            return;
        }
        name = details.name().strip();
        matchingKey = MatchingKey.of(name).value();
        corporateNumber = details.corporateNumber() == null
                ? null
                : details.corporateNumber().digits();
        industry = details.industry();
        employees = details.employees();
        region = details.region();
        website = details.website();
        phone = details.phone();
        updatedAt = now;
    }

    /** Makes it a company to be approached unasked; null: it is none. */
    public void target(@Nullable TargetTier tier, Instant now) {
        targetTier = tier;
        updatedAt = now;
    }

    /** The id under which the source knows it. */
    public void knownAs(@Nullable String newExternalId) {
        externalId = newExternalId;
    }

    /** Sets a custom field; null or blank: unknown. */
    public void learn(String key, @Nullable Object value, Instant now) {
        attrs = Attributes.with(attrs, key, value);
        updatedAt = now;
    }

    @PrePersist
    @PreUpdate
    void fillSearchText() {
        searchText = SearchText.of(name, corporateNumber, website, phone);
    }

    public Long id() {
        return Saved.id(id);
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public String name() {
        return name;
    }

    /** Suggests other records of the same company; never proves it. */
    public MatchingKey matchingKey() {
        return new MatchingKey(matchingKey);
    }

    public Optional<CorporateNumber> corporateNumber() {
        return Optional.ofNullable(corporateNumber).map(CorporateNumber::new);
    }

    public @Nullable String industry() {
        return industry;
    }

    public @Nullable Integer employees() {
        return employees;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable String website() {
        return website;
    }

    public @Nullable String phone() {
        return phone;
    }

    /** How dear it is among the companies to be approached unasked; null: it is none. */
    public @Nullable TargetTier targetTier() {
        return targetTier;
    }

    /** Everything as entered, for the form that revises it. */
    public AccountDetails details() {
        return new AccountDetails(name, corporateNumber().orElse(null), industry, employees, region, website, phone);
    }

    /** Custom fields by key. */
    public Map<String, Object> attrs() {
        return Collections.unmodifiableMap(attrs);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
