package io.fukan.intake;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A form on somebody's web site through which strangers inquire. */
@Entity
@Table(name = "intake_form")
public class IntakeForm {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_ORIGINS = 20;
    private static final int MOST_FIELDS = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String key;
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Field> fields = new ArrayList<>();

    private @Nullable Long channelId;
    private @Nullable Long campaignId;
    private @Nullable Long teamId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] origins = {};

    @Column(name = "thanks_url")
    private @Nullable String thanksAt;

    private @Nullable Long answerId;
    private boolean active = true;

    @Version
    private int version;

    protected IntakeForm() {}

    /** @throws InvalidValue KEY_INVALID at {@code key}, or as {@link #revise} */
    public IntakeForm(String key, Contents contents) {
        this.key = PublicKey.of(key);
        revise(contents);
    }

    /**
     * A field of the form.
     *
     * @param name one of {@link Inquiry#STANDARD}, or {@code attr.} and the key of a custom field of leads
     */
    public record Field(String name, boolean required) {}

    /**
     * What the form asks, and what becomes of what it gets.
     *
     * @param teamId whose people get its leads in turn; null: the queue
     * @param origins sites whose scripts may send it, as {@code https://www.example.com}
     * @param thanksAt where a browser goes afterwards; null: a page of ours
     * @param answerId the text sent to whoever inquires; null: none
     */
    public record Contents(
            String name,
            List<Field> fields,
            @Nullable Long channelId,
            @Nullable Long campaignId,
            @Nullable Long teamId,
            List<String> origins,
            @Nullable String thanksAt,
            @Nullable Long answerId) {}

    /** @throws InvalidValue at the field that is wrong */
    public final void revise(Contents contents) {
        if (contents.name().isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        if (contents.name().length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        if (contents.fields().stream().noneMatch(field -> field.name().equals("email"))) {
            throw new InvalidValue("fields", "EMAIL_FIELD_MISSING");
        }
        if (contents.fields().size() > MOST_FIELDS || contents.origins().size() > MOST_ORIGINS) {
            throw new InvalidValue("fields", "TOO_MANY");
        }
        name = contents.name().strip();
        fields = contents.fields().stream()
                .map(field -> field.name().equals("email") ? new Field("email", true) : field)
                .toList();
        channelId = contents.channelId();
        campaignId = contents.campaignId();
        teamId = contents.teamId();
        origins = contents.origins().stream().map(IntakeForm::origin).distinct().toArray(String[]::new);
        thanksAt = contents.thanksAt() == null ? null : page(contents.thanksAt());
        answerId = contents.answerId();
    }

    /** Whether strangers can send it. */
    public void activate(boolean use) {
        active = use;
    }

    /** Whether scripts of that site may send it and read the answer. */
    public boolean allows(@Nullable String origin) {
        return origin != null && List.of(origins).contains(origin.toLowerCase(Locale.ROOT));
    }

    private static String origin(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("/+$", "");
        return web(text)
                .filter(address -> text.equals(address.getScheme() + "://" + address.getRawAuthority()))
                .map(address -> text)
                .orElseThrow(() -> new InvalidValue("origins", "ORIGIN_INVALID", typed));
    }

    private static String page(String typed) {
        return web(typed.strip()).map(URI::toString).orElseThrow(() -> new InvalidValue("thanksAt", "ADDRESS_INVALID"));
    }

    private static Optional<URI> web(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    public Long id() {
        return Saved.id(id);
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public List<Field> fields() {
        return List.copyOf(fields);
    }

    public @Nullable Long channelId() {
        return channelId;
    }

    public @Nullable Long campaignId() {
        return campaignId;
    }

    public @Nullable Long teamId() {
        return teamId;
    }

    public List<String> origins() {
        return List.of(origins);
    }

    public @Nullable String thanksAt() {
        return thanksAt;
    }

    public @Nullable Long answerId() {
        return answerId;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
