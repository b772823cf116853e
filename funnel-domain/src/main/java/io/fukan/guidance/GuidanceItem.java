package io.fukan.guidance;

import io.fukan.opportunity.Phase;
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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One thing to find out, agree or do in a phase. It is retired rather than deleted: deals have ticked it. */
@Entity
@Table(name = "guidance_item")
public class GuidanceItem {

    private static final int LONGEST = 300;
    private static final int LAST = 999;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Enumerated(EnumType.STRING)
    private GuidanceKind kind;

    private short position;
    private String textJa;
    private String textEn;
    private boolean active = true;

    @Version
    private int version;

    protected GuidanceItem() {}

    /** @throws InvalidValue when a text is blank */
    public GuidanceItem(Phase phase, GuidanceKind kind, int position, String japanese, String english) {
        this.phase = phase;
        this.kind = kind;
        revise(japanese, english, position);
    }

    /**
     * Words it anew and says where it stands among those of its phase and kind.
     *
     * @throws InvalidValue NAME_MISSING, TEXT_TOO_LONG at {@code textJa} or {@code textEn}, OUT_OF_RANGE at
     *     {@code position} outside 1 to 999
     */
    public final void revise(String japanese, String english, int newPosition) {
        textJa = worded("textJa", japanese);
        textEn = worded("textEn", english);
        if (newPosition < 1 || newPosition > LAST) {
            throw new InvalidValue("position", "OUT_OF_RANGE", 1, LAST);
        }
        position = (short) newPosition;
    }

    /** Whether it is asked for. */
    public void activate(boolean asked) {
        active = asked;
    }

    private static String worded(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidValue(field, "NAME_MISSING");
        }
        if (text.strip().length() > LONGEST) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", LONGEST);
        }
        return text.strip();
    }

    public Long id() {
        return Saved.id(id);
    }

    public Phase phase() {
        return phase;
    }

    public GuidanceKind kind() {
        return kind;
    }

    public int position() {
        return position;
    }

    public String textJa() {
        return textJa;
    }

    public String textEn() {
        return textEn;
    }

    /** In the reader's language. */
    public String text(Locale locale) {
        return locale.getLanguage().equals("en") ? textEn : textJa;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
