package io.fukan.faq;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import io.fukan.text.Folding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question with its answer. One that is out of use is kept, but not found. */
@Entity
@Table(name = "faq_entry")
public class FaqEntry {

    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_ANSWER = 10_000;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String question;
    private @Nullable String reading;
    private String answer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    private String askedText;
    private String searchText;

    // counted by a statement, so that two who open it at once are two
    @Column(insertable = false, updatable = false)
    private long uses;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant usedAt;

    private boolean active;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Long updatedBy;

    @Version
    private int version;

    protected FaqEntry() {}

    /** @param by id of the user */
    public FaqEntry(FaqDetails details, Instant now, @Nullable Long by) {
        this.createdAt = now;
        revise(details, now, by);
    }

    /** @throws InvalidValue at {@code question}, {@code reading}, {@code answer} or {@code tags} */
    public final void revise(FaqDetails details, Instant now, @Nullable Long by) {
        if (id != null && details.equals(new FaqDetails(question, reading, answer, tags, active))) {
            return;
        }
        question = text("question", details.question(), LONGEST_QUESTION);
        reading = reading(details.reading());
        answer = text("answer", details.answer(), LONGEST_ANSWER);
        tags = tags(details.tags());
        active = details.active();
        String asked = reading == null ? question : question + " " + reading;
        askedText = Folding.fold(asked);
        searchText = Folding.fold(asked + " " + String.join(" ", tags) + " " + answer);
        updatedAt = now;
        updatedBy = by;
    }

    private static String text(String field, String entered, int longest) {
        if (entered.isBlank()) {
            throw new InvalidValue(field, "FAQ_TEXT_MISSING");
        }
        if (entered.strip().length() > longest) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", longest);
        }
        return entered.strip();
    }

    private static @Nullable String reading(@Nullable String entered) {
        return entered == null || entered.isBlank() ? null : text("reading", entered, LONGEST_QUESTION);
    }

    private static List<String> tags(List<String> entered) {
        List<String> words = entered.stream()
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_TAGS) {
            throw new InvalidValue("tags", "FAQ_TOO_MANY_TAGS", MOST_TAGS);
        }
        if (words.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)) {
            throw new InvalidValue("tags", "TEXT_TOO_LONG", LONGEST_TAG);
        }
        return words;
    }

    public Long id() {
        return Saved.id(id);
    }

    public String question() {
        return question;
    }

    /** How it is read, in kana; null: nobody has said. */
    public @Nullable String reading() {
        return reading;
    }

    public String answer() {
        return answer;
    }

    public List<String> tags() {
        return List.copyOf(tags);
    }

    /** How often it was opened. */
    public long uses() {
        return uses;
    }

    /** When it was opened last; null: never. */
    public @Nullable Instant usedAt() {
        return usedAt;
    }

    public boolean isActive() {
        return active;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Long updatedBy() {
        return updatedBy;
    }

    public int version() {
        return version;
    }
}
