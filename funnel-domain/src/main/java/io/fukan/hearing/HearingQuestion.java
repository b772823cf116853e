package io.fukan.hearing;

import io.fukan.organisation.Department;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of the hearing sheet with its choices. Answers name both, so neither is ever deleted: what is out of use is
 * inactive. Once answered, a question keeps its fact, for its answers would change their meaning.
 */
@Entity
@Table(name = "hearing_question")
public class HearingQuestion {

    private static final int MOST_CHOICES = 12;
    private static final Set<Department> ASKING = Set.of(Department.SDR, Department.BDR, Department.FS);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String nameJa;
    private @Nullable String nameEn;

    @Enumerated(EnumType.STRING)
    private @Nullable Department askedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Fact fact;

    private boolean noted;
    private int position;
    private boolean active = true;

    @Version
    private int version;

    @OneToMany(mappedBy = "question", cascade = CascadeType.ALL)
    @OrderBy("position, id")
    private List<HearingChoice> choices = new ArrayList<>();

    protected HearingQuestion() {}

    /** A new question at that place of the sheet. */
    public HearingQuestion(QuestionDetails details, int position) {
        this.position = position;
        revise(details, false);
    }

    /**
     * Takes over what was entered.
     *
     * @param answered whether somebody has answered it already
     * @throws InvalidValue at {@code nameJa}, {@code fact}, {@code choices} or {@code choices[2].nameJa}
     */
    public final void revise(QuestionDetails details, boolean answered) {
        if (answered && fact != details.fact()) {
            throw new InvalidValue("fact", "HEARING_FACT_FIXED");
        }
        if (details.askedBy() != null && !ASKING.contains(details.askedBy())) {
            throw new InvalidValue("askedBy", "HEARING_ASKED_BY");
        }
        if (details.choices().isEmpty() && !details.noted()) {
            throw new InvalidValue("choices", "HEARING_NOTHING_TO_ANSWER");
        }
        if (details.choices().size() > MOST_CHOICES) {
            throw new InvalidValue("choices", "HEARING_TOO_MANY_CHOICES", MOST_CHOICES);
        }
        nameJa = Name.required("nameJa", details.nameJa());
        nameEn = Name.optional("nameEn", details.nameEn());
        askedBy = details.askedBy();
        fact = details.fact();
        noted = details.noted();
        active = details.active();
        reviseChoices(details.choices());
    }

    private void reviseChoices(List<ChoiceDetails> wanted) {
        List<HearingChoice> kept = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ChoiceDetails details = wanted.get(i);
            HearingChoice choice = details.id() == null ? new HearingChoice(this) : known(details.id());
            choice.revise(details, fact, i + 1, "choices[" + i + "]");
            kept.add(choice);
        }
        for (HearingChoice before : choices) {
            if (!kept.contains(before)) {
                before.retire(kept.size() + 1);
            }
        }
        kept.stream().filter(choice -> !choices.contains(choice)).forEach(choices::add);
    }

    private HearingChoice known(Long choice) {
        return choices.stream()
                .filter(candidate -> candidate.is(choice))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("choices", "HEARING_CHOICE_UNKNOWN"));
    }

    void moveTo(int place) {
        position = place;
    }

    /** Whether that department asks it. */
    public boolean isAskedBy(Department department) {
        return active && (askedBy == null || askedBy == department);
    }

    /** The choice of that id, retired ones included; empty if it belongs to another question. */
    public Optional<HearingChoice> choice(@Nullable Long choice) {
        return choices.stream().filter(candidate -> candidate.is(choice)).findFirst();
    }

    /** The choices to offer, in order. */
    public List<HearingChoice> choices() {
        return choices.stream().filter(HearingChoice::isActive).toList();
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

    /** SDR, BDR or FS; null: everybody asks it. */
    public @Nullable Department askedBy() {
        return askedBy;
    }

    /** What it finds out; null: nothing that rules read. */
    public @Nullable Fact fact() {
        return fact;
    }

    /** Whether words are asked for as well. */
    public boolean isNoted() {
        return noted;
    }

    public int position() {
        return position;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
