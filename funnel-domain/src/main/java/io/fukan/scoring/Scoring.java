package io.fukan.scoring;

import io.fukan.criteria.InvalidRule;
import io.fukan.criteria.PublicationLock;
import io.fukan.criteria.RuleJson;
import io.fukan.criteria.RulePurpose;
import io.fukan.record.IllegalMove;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares models in a draft and publishes them. */
@Service
@Transactional
public class Scoring {

    static final String LOCK = "scoring_model";

    private final ScoringModels models;
    private final ScoresDue due;
    private final RuleJson json;
    private final PublicationLock lock;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Scoring(
            ScoringModels models,
            ScoresDue due,
            RuleJson json,
            PublicationLock lock,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.models = models;
        this.due = due;
        this.json = json;
        this.lock = lock;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** A whole model as a program tells it. */
    public record ModelDetails(
            String name, Thresholds thresholds, List<AttributeDetails> attributes, List<BehaviourDetails> behaviours) {}

    /** The draft; if there is none, a new one that begins with the model in force. */
    public ScoringModel draft() {
        return models.draft()
                .orElseGet(() -> models.saveAndFlush(models.inForce()
                        .map(ScoringModel::draftOf)
                        .orElseGet(() -> new ScoringModel("v1", Thresholds.USUAL))));
    }

    /** Renames the draft and moves its limits. */
    public void describe(int version, String name, Thresholds limits) {
        draft(version).describe(name, limits);
    }

    /**
     * Adds an attribute rule to the draft, or changes one.
     *
     * @param rule id; null: a new one
     * @throws InvalidRule if it reads what attribute rules may not read
     */
    public void keep(int version, @Nullable Long rule, AttributeDetails details) {
        ScoringModel draft = draft(version);
        AttributeDetails checked = checked(details);
        if (rule == null) {
            draft.add(checked);
        } else {
            draft.change(rule, checked);
        }
    }

    /**
     * Adds a behaviour rule to the draft, or changes one.
     *
     * @param rule id; null: a new one
     */
    public void keep(int version, @Nullable Long rule, BehaviourDetails details) {
        ScoringModel draft = draft(version);
        if (rule == null) {
            draft.add(details);
        } else {
            draft.change(rule, details);
        }
    }

    /** Takes a rule out of the draft. */
    public void remove(int version, Long rule) {
        draft(version).remove(rule);
    }

    /**
     * The draft, to be changed: whoever has seen it before has seen an older one from now on.
     *
     * @param version of it that was seen
     * @throws NoSuchRecord if there is none, as after it was published
     * @throws ObjectOptimisticLockingFailureException when somebody else has changed it meanwhile
     */
    private ScoringModel draft(int version) {
        ScoringModel draft = models.draft().orElseThrow(() -> new NoSuchRecord("scoring model", "draft"));
        if (draft.version() != version) {
            throw new ObjectOptimisticLockingFailureException(ScoringModel.class, draft.id());
        }
        entities.lock(draft, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return draft;
    }

    private AttributeDetails checked(AttributeDetails details) {
        return new AttributeDetails(details.name(), json.check(details.rule(), RulePurpose.SCORING), details.points());
    }

    /** Throws the draft away. */
    public void discard(int version) {
        models.delete(draft(version));
    }

    /**
     * Publishes the draft as the next version: from now on it scores whoever is touched, and all others in the background.
     *
     * @throws IllegalMove SCORING_WITHOUT_RULES
     */
    public ScoringModel publish(int version, @Nullable Long by) {
        return publish(draft(version), by);
    }

    /**
     * Publishes a whole model; a draft that somebody is preparing stays.
     *
     * @throws InvalidRule if a condition names a field that does not exist, or compares it unsuitably
     * @throws InvalidValue at the field that is wrong
     */
    public ScoringModel publish(ModelDetails details, @Nullable Long by) {
        ScoringModel model = new ScoringModel(details.name(), details.thresholds());
        details.attributes().forEach(rule -> model.add(checked(rule)));
        details.behaviours().forEach(model::add);
        return publish(model, by);
    }

    private ScoringModel publish(ScoringModel model, @Nullable Long by) {
        lock.whilePublishing(LOCK);
        int next = models.findFirstByVersionNoNotNullOrderByVersionNoDesc()
                        .map(ScoringModel::versionNo)
                        .orElse(0)
                + 1;
        model.publish(next, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
        ScoringModel published = models.saveAndFlush(model);
        due.all();
        events.publishEvent(new ScoringPublished(published.id(), next));
        return published;
    }
}
