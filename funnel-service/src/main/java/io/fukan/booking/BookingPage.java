package io.fukan.booking;

import io.fukan.intake.PublicKey;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page on which prospects take a meeting from the calendar of a team. */
@Entity
@Table(name = "booking_page")
public class BookingPage {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_TEXT = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String key;
    private String titleJa;
    private String titleEn;
    private String textJa;
    private String textEn;
    private Long teamId;
    private short minutes;
    private short horizonDays;
    private @Nullable String place;
    private @Nullable Long channelId;
    private @Nullable Long campaignId;
    private boolean active = true;

    @Version
    private int version;

    protected BookingPage() {}

    /** @throws InvalidValue KEY_INVALID at {@code key}, or as {@link #revise} */
    public BookingPage(String key, Words words, Meeting meeting) {
        this.key = PublicKey.of(key);
        revise(words, meeting);
    }

    /** What the page says, in both languages. */
    public record Words(String titleJa, String titleEn, String textJa, String textEn) {}

    /**
     * What can be booked on it.
     *
     * @param teamId whose people go
     * @param minutes how long a meeting takes
     * @param horizonDays how many days ahead it can be
     * @param place where, or how the address is told; null: nothing is said
     * @param channelId where its leads come from; null: nothing is said
     * @param campaignId likewise
     */
    public record Meeting(
            Long teamId,
            int minutes,
            int horizonDays,
            @Nullable String place,
            @Nullable Long channelId,
            @Nullable Long campaignId) {}

    /** @throws InvalidValue at the field that is wrong */
    public final void revise(Words words, Meeting meeting) {
        titleJa = text("titleJa", words.titleJa(), LONGEST_TITLE);
        titleEn = text("titleEn", words.titleEn(), LONGEST_TITLE);
        if (titleJa.isEmpty() || titleEn.isEmpty()) {
            throw new InvalidValue(titleJa.isEmpty() ? "titleJa" : "titleEn", "NAME_MISSING");
        }
        textJa = text("textJa", words.textJa(), LONGEST_TEXT);
        textEn = text("textEn", words.textEn(), LONGEST_TEXT);
        teamId = meeting.teamId();
        minutes = within("minutes", meeting.minutes(), 10, 480);
        horizonDays = within("horizonDays", meeting.horizonDays(), 1, 180);
        place = meeting.place();
        channelId = meeting.channelId();
        campaignId = meeting.campaignId();
    }

    /** Whether strangers can book on it. */
    public void activate(boolean use) {
        active = use;
    }

    private static String text(String field, String typed, int longest) {
        if (typed.length() > longest) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", longest);
        }
        return typed.strip();
    }

    private static short within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidValue(field, "OUT_OF_RANGE", least, most);
        }
        return (short) value;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** The last part of its address. */
    public String key() {
        return key;
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("ja") ? titleJa : titleEn;
    }

    public String text(Locale locale) {
        return locale.getLanguage().equals("ja") ? textJa : textEn;
    }

    public Long teamId() {
        return teamId;
    }

    public int minutes() {
        return minutes;
    }

    public int horizonDays() {
        return horizonDays;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable Long channelId() {
        return channelId;
    }

    public @Nullable Long campaignId() {
        return campaignId;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
