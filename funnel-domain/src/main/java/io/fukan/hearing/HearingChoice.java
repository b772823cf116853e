package io.fukan.hearing;

import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One answer to choose. */
@Entity
@Table(name = "hearing_choice")
public class HearingChoice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private HearingQuestion question;

    private String nameJa;
    private @Nullable String nameEn;
    private @Nullable Boolean truth;
    private @Nullable String value;
    private int position;
    private boolean active = true;

    protected HearingChoice() {}

    HearingChoice(HearingQuestion question) {
        this.question = question;
    }

    /** Takes over what was entered; {@code field} names the choice in what is refused. */
    void revise(ChoiceDetails details, @Nullable Fact fact, int newPosition, String field) {
        nameJa = Name.required(field + ".nameJa", details.nameJa());
        nameEn = Name.optional(field + ".nameEn", details.nameEn());
        truth = details.truth();
        value = fact == null ? null : fact.value(field + ".value", truth, details.value());
        position = newPosition;
        active = true;
    }

    void retire(int newPosition) {
        position = newPosition;
        active = false;
    }

    boolean is(@Nullable Long other) {
        return id != null && id.equals(other);
    }

    public Long id() {
        return Saved.id(id);
    }

    public String nameJa() {
        return nameJa;
    }

    public @Nullable String nameEn() {
        return nameEn;
    }

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return Name.in(locale, nameJa, nameEn);
    }

    /** What it says of the question's fact; null: unknown. */
    public @Nullable Boolean truth() {
        return truth;
    }

    /** Months, yen or word; null where the fact has no value or this choice says nothing of it. */
    public @Nullable String value() {
        return value;
    }

    public boolean isActive() {
        return active;
    }
}
