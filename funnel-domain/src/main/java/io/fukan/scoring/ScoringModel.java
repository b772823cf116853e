package io.fukan.scoring;

import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Saved;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of both axes and the limits of the grid. A draft can be changed; once published as v1, v2 … it never changes
 * again.
 */
@Entity
@Table(name = "scoring_model")
public class ScoringModel {

    static final int MOST_POINTS = 100;
    private static final int MOST_RULES = 60;
    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @Column(name = "version_no")
    private @Nullable Integer versionNo;

    private String name;

    @Embedded
    private Thresholds thresholds;

    private @Nullable Instant publishedAt;
    private @Nullable Long publishedBy;

    @Version
    private int version;

    @OneToMany(mappedBy = "model", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<AttributeRule> attributeRules = new ArrayList<>();

    @OneToMany(mappedBy = "model", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<BehaviourRule> behaviourRules = new ArrayList<>();

    protected ScoringModel() {}

    /** A draft without rules. */
    ScoringModel(String name, Thresholds thresholds) {
        describe(name, thresholds);
    }

    /** A draft that begins with the rules of another model. */
    static ScoringModel draftOf(ScoringModel other) {
        ScoringModel draft = new ScoringModel(other.name, other.thresholds);
        other.attributeRules.forEach(rule -> draft.add(rule.details()));
        other.behaviourRules.forEach(rule -> draft.add(rule.details()));
        return draft;
    }

    /** @throws InvalidValue at {@code name} when blank or too long */
    public final void describe(String newName, Thresholds limits) {
        requireDraft();
        String given = name(newName);
        if (given == null) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        name = given;
        thresholds = limits;
    }

    /** @throws InvalidValue at {@code name}, {@code points}, or SCORING_TOO_MANY_RULES */
    public final AttributeRule add(AttributeDetails details) {
        requireDraft();
        requireRoom(attributeRules.size());
        int last =
                attributeRules.stream().mapToInt(AttributeRule::position).max().orElse(0);
        AttributeRule rule = new AttributeRule(this, last + 1, details);
        attributeRules.add(rule);
        return rule;
    }

    /** @throws InvalidValue at the field that is wrong, or SCORING_TOO_MANY_RULES */
    public final BehaviourRule add(BehaviourDetails details) {
        requireDraft();
        requireRoom(behaviourRules.size());
        int last =
                behaviourRules.stream().mapToInt(BehaviourRule::position).max().orElse(0);
        BehaviourRule rule = new BehaviourRule(this, last + 1, details);
        behaviourRules.add(rule);
        return rule;
    }

    public void change(Long rule, AttributeDetails details) {
        requireDraft();
        attributeRule(rule).revise(details);
    }

    public void change(Long rule, BehaviourDetails details) {
        requireDraft();
        behaviourRule(rule).revise(details);
    }

    /** Takes a rule of either axis away. */
    public void remove(Long rule) {
        requireDraft();
        boolean gone = attributeRules.removeIf(candidate -> candidate.id().equals(rule))
                || behaviourRules.removeIf(candidate -> candidate.id().equals(rule));
        if (!gone) {
            throw new NoSuchRecord("scoring rule", rule);
        }
    }

    /** @throws NoSuchRecord when it has none of that id */
    public AttributeRule attributeRule(Long rule) {
        return attributeRules.stream()
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("scoring rule", rule));
    }

    /** @throws NoSuchRecord when it has none of that id */
    public BehaviourRule behaviourRule(Long rule) {
        return behaviourRules.stream()
                .filter(candidate -> candidate.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("scoring rule", rule));
    }

    void publish(int number, Instant now, @Nullable Long by) {
        requireDraft();
        if (attributeRules.isEmpty() && behaviourRules.isEmpty()) {
            throw new IllegalMove("SCORING_WITHOUT_RULES");
        }
        versionNo = number;
        publishedAt = now;
        publishedBy = by;
    }

    private void requireDraft() {
        if (versionNo != null) {
            throw new IllegalMove("SCORING_PUBLISHED", versionNo);
        }
    }

    private static void requireRoom(int rules) {
        if (rules >= MOST_RULES) {
            throw new InvalidValue("points", "SCORING_TOO_MANY_RULES", MOST_RULES);
        }
    }

    static @Nullable String name(@Nullable String entered) {
        if (entered == null || entered.isBlank()) {
            return null;
        }
        if (entered.strip().length() > LONGEST_NAME) {
            throw new InvalidValue("name", "TEXT_TOO_LONG", LONGEST_NAME);
        }
        return entered.strip();
    }

    static int points(int entered) {
        if (entered == 0 || Math.abs(entered) > MOST_POINTS) {
            throw new InvalidValue("points", "SCORING_POINTS", MOST_POINTS);
        }
        return entered;
    }

    public Long id() {
        return Saved.id(id);
    }

    /** 1 for v1; null: a draft. */
    public @Nullable Integer versionNo() {
        return versionNo;
    }

    public boolean isDraft() {
        return versionNo == null;
    }

    public String name() {
        return name;
    }

    public Thresholds thresholds() {
        return thresholds;
    }

    /** Null: a draft. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** Id of the user; null for a draft, and where a program published it. */
    public @Nullable Long publishedBy() {
        return publishedBy;
    }

    public List<AttributeRule> attributeRules() {
        return Collections.unmodifiableList(attributeRules);
    }

    public List<BehaviourRule> behaviourRules() {
        return Collections.unmodifiableList(behaviourRules);
    }

    /** Of the record, for whoever changes it; not the number of the model. */
    public int version() {
        return version;
    }
}
