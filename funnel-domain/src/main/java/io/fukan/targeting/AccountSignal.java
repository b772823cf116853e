package io.fukan.targeting;

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
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something new with a company that is a reason to call: news, openings for jobs. */
@Entity
@Table(name = "account_signal")
public class AccountSignal {

    private static final int LONGEST_ADDRESS = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private SignalKind kind;

    private String title;
    private @Nullable String sourceUrl;
    private LocalDate happenedOn;
    private Instant recordedAt;
    private @Nullable Long recordedBy;

    @Version
    private int version;

    protected AccountSignal() {}

    /**
     * @param sourceUrl where it can be read; null: unknown
     * @param happenedOn the day of the news
     * @throws InvalidValue TITLE_MISSING, URL_INVALID for anything but http and https, OCCURRED_IN_FUTURE
     */
    public AccountSignal(
            Long accountId,
            SignalKind kind,
            @Nullable String title,
            @Nullable String sourceUrl,
            LocalDate happenedOn,
            LocalDate today,
            Instant now,
            @Nullable Long by) {
        if (title == null || title.isBlank()) {
            throw new InvalidValue("title", "TITLE_MISSING");
        }
        if (happenedOn.isAfter(today)) {
            throw new InvalidValue("happenedOn", "OCCURRED_IN_FUTURE");
        }
        if (sourceUrl != null && !isWebAddress(sourceUrl)) {
            throw new InvalidValue("sourceUrl", "URL_INVALID");
        }
        this.accountId = accountId;
        this.kind = kind;
        this.title = title.strip();
        this.sourceUrl = sourceUrl;
        this.happenedOn = happenedOn;
        this.recordedAt = now;
        this.recordedBy = by;
    }

    /** Whether a text is an address that may be shown as a link: http or https, and a host. */
    public static boolean isWebAddress(String text) {
        if (text.length() > LONGEST_ADDRESS) {
            return false;
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    public Long id() {
        return Saved.id(id);
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public Long accountId() {
        return accountId;
    }

    public SignalKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public @Nullable String sourceUrl() {
        return sourceUrl;
    }

    public LocalDate happenedOn() {
        return happenedOn;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public @Nullable Long recordedBy() {
        return recordedBy;
    }

    public int version() {
        return version;
    }
}
