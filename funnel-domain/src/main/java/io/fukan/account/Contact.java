package io.fukan.account;

import io.fukan.record.Attributes;
import io.fukan.record.InvalidValue;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person, usually at a company. */
@Entity
@Table(name = "contact")
public class Contact implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Account account;

    private @Nullable String lastName;
    private @Nullable String firstName;
    private @Nullable String lastKana;
    private @Nullable String firstKana;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable String department;
    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private @Nullable JobRank jobRank;

    @Enumerated(EnumType.STRING)
    private @Nullable BuyingRole buyingRole;

    private @Nullable LocalDate keyPersonOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> attrs = new HashMap<>();

    private String searchText = "";
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Contact() {}

    public Contact(@Nullable Account account, ContactDetails details, Instant now) {
        this.account = account;
        this.createdAt = now;
        revise(details, now);
    }

    /** Takes what is known now; where no rank is given, the title tells it if it can. */
    public final void revise(ContactDetails details, Instant now) {
        if (id != null && details.equals(details())) {
            return;
        }
        lastName = details.lastName();
        firstName = details.firstName();
        lastKana = details.lastKana();
        firstKana = details.firstKana();
        email = details.email();
        phone = details.phone() == null ? null : details.phone().e164();
        department = details.department();
        title = details.title();
        jobRank = details.rank() != null || title == null
                ? details.rank()
                : JobRank.of(title).orElse(null);
        updatedAt = now;
    }

    /** The person works for another company now. */
    public void moveTo(@Nullable Account newAccount, Instant now) {
        if (!Objects.equals(id(account), id(newAccount))) {
            account = newAccount;
            updatedAt = now;
        }
    }

    private static @Nullable Long id(@Nullable Account account) {
        return account == null ? null : account.id();
    }

    /**
     * What they have to say when their company buys.
     *
     * @param role null: unknown
     * @param keyPersonSince the day since which we take them for the one who counts (キーマン); null: they are not
     * @throws InvalidValue OCCURRED_IN_FUTURE for a day to come
     */
    public void takesPart(@Nullable BuyingRole role, @Nullable LocalDate keyPersonSince, LocalDate today, Instant now) {
        if (keyPersonSince != null && keyPersonSince.isAfter(today)) {
            throw new InvalidValue("keyPersonOn", "OCCURRED_IN_FUTURE");
        }
        buyingRole = role;
        keyPersonOn = keyPersonSince;
        updatedAt = now;
    }

    /** The id under which the source knows this person. */
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
        searchText = SearchText.of(
                join("", lastName, firstName), join("", lastKana, firstKana), email, phone, nationalPhone());
    }

    private @Nullable String nationalPhone() {
        return phone == null ? null : new PhoneNumber(phone).national().replace("-", "");
    }

    private static String join(String separator, @Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
    }

    public Long id() {
        return Saved.id(id);
    }

    /** When they were a key person is counted under their own id. */
    @Override
    public Long root() {
        return id();
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    /** Last name, first name, parted by a space; empty where neither is known. */
    public String fullName() {
        return join(" ", lastName, firstName);
    }

    /** Furigana in the same order. */
    public String fullKana() {
        return join(" ", lastKana, firstKana);
    }

    public @Nullable String lastName() {
        return lastName;
    }

    public @Nullable String firstName() {
        return firstName;
    }

    public @Nullable String lastKana() {
        return lastKana;
    }

    public @Nullable String firstKana() {
        return firstKana;
    }

    public @Nullable String email() {
        return email;
    }

    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).map(PhoneNumber::new);
    }

    public @Nullable String department() {
        return department;
    }

    public @Nullable String title() {
        return title;
    }

    public Optional<JobRank> jobRank() {
        return Optional.ofNullable(jobRank);
    }

    /** What they have to say when their company buys; empty: unknown. */
    public Optional<BuyingRole> buyingRole() {
        return Optional.ofNullable(buyingRole);
    }

    /** Since when we take them for the one who counts (キーマン); null: they are not. */
    public @Nullable LocalDate keyPersonOn() {
        return keyPersonOn;
    }

    public boolean isKeyPerson() {
        return keyPersonOn != null;
    }

    /** Whether we know how to reach them ourselves. */
    public boolean isContactable() {
        return phone != null || email != null;
    }

    /** Everything as entered, for the form that revises it. */
    public ContactDetails details() {
        return new ContactDetails(
                lastName, firstName, lastKana, firstKana, email, phone().orElse(null), department, title, jobRank);
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
