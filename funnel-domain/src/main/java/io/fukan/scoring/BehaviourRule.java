package io.fukan.scoring;

import io.fukan.activity.ActivityKind;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Points for what a lead does, or for its silence. */
@Entity
@Table(name = "scoring_behaviour_rule")
public class BehaviourRule {

    private static final int MOST_TIMES = 100;
    private static final int LONGEST_SILENCE = 3_650;
    private static final int MOST_PATTERNS = 30;
    private static final int LONGEST_PATTERN = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private ScoringModel model;

    private @Nullable String name;

    @Enumerated(EnumType.STRING)
    private @Nullable ActivityKind activityKind;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> patterns;

    private int times;
    private @Nullable Integer silentDays;
    private int points;

    @Embedded
    private @Nullable Decay decay;

    private int position;

    protected BehaviourRule() {}

    BehaviourRule(ScoringModel model, int position, BehaviourDetails details) {
        this.model = model;
        this.position = position;
        revise(details);
    }

    final void revise(BehaviourDetails details) {
        boolean silence = details.kind() == null;
        if (silence == (details.silentDays() == null)) {
            throw new InvalidValue("kind", "SCORING_ACT_OR_SILENCE");
        }
        if (silence) {
            inRange("silentDays", details.silentDays() == null ? 0 : details.silentDays(), LONGEST_SILENCE);
        }
        name = ScoringModel.name(details.name());
        activityKind = details.kind();
        patterns = silence ? List.of() : patterns(details.patterns());
        times = silence ? 1 : inRange("times", details.times(), MOST_TIMES);
        silentDays = details.silentDays();
        points = ScoringModel.points(details.points());
        decay = silence ? null : details.decay();
    }

    private static List<String> patterns(List<String> entered) {
        List<String> words = entered.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST_PATTERNS) {
            throw new InvalidValue("patterns", "SCORING_TOO_MANY_WORDS", MOST_PATTERNS);
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST_PATTERN)) {
            throw new InvalidValue("patterns", "TEXT_TOO_LONG", LONGEST_PATTERN);
        }
        return words;
    }

    private static int inRange(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidValue(field, "OUT_OF_RANGE", 1, most);
        }
        return value;
    }

    BehaviourDetails details() {
        return new BehaviourDetails(name, activityKind, patterns, times, silentDays, points, decay);
    }

    int position() {
        return position;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** Null: what it asks for speaks for itself. */
    public @Nullable String name() {
        return name;
    }

    /** The act that it asks for; empty where it asks for silence. */
    public Optional<ActivityKind> activityKind() {
        return Optional.ofNullable(activityKind);
    }

    /** Words of which the subject or page holds one; none: any. */
    public List<String> patterns() {
        return List.copyOf(patterns);
    }

    public int times() {
        return times;
    }

    /** Days without a sign from their side; null where it asks for an act. */
    public @Nullable Integer silentDays() {
        return silentDays;
    }

    /** −100 to 100, never 0. */
    public int points() {
        return points;
    }

    /** Empty: the points stay. */
    public Optional<Decay> decay() {
        return Optional.ofNullable(decay);
    }
}
