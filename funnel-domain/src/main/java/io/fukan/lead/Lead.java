package io.fukan.lead;

import static io.fukan.lead.StageChange.Manner.NEW_CYCLE;
import static io.fukan.lead.StageChange.Manner.SKIP;
import static io.fukan.lead.StageChange.Manner.STEP;

import io.fukan.record.IllegalMove;
import io.fukan.record.Knowledge;
import io.fukan.record.Moment;
import io.fukan.record.Reason;
import io.fukan.record.Rooted;
import io.fukan.record.Saved;
import io.fukan.record.Stamp;
import jakarta.persistence.CascadeType;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may buy. A lead moves along its {@link Track} one stage at a time; every change goes to its history. A
 * lead that was laid aside and comes back is the same lead in a new cycle.
 */
@Entity
@Table(name = "lead")
public class Lead implements Rooted {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private @Nullable String externalId;
    private @Nullable Long accountId;
    private @Nullable LocalDate accountKnownOn;
    private @Nullable Long contactId;
    private @Nullable Long channelId;
    private @Nullable Long campaignId;
    private @Nullable Long partnerId;
    private @Nullable Long ownerId;

    @Embedded
    private Journey journey;

    @Embedded
    @EmbeddedColumnNaming("acquired_%s")
    private Moment acquired;

    private @Nullable String nextAction;
    private @Nullable LocalDate nextActionOn;
    private @Nullable Instant nextActionAt;

    @Embedded
    private Knowledge knowledge = new Knowledge();

    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    @OneToMany(
            mappedBy = "lead",
            cascade = {CascadeType.PERSIST, CascadeType.REMOVE})
    @OrderBy("occurred.at, id")
    private List<StageChange> history = new ArrayList<>();

    protected Lead() {}

    private Lead(Track track, Stamp stamp) {
        this.journey = new Journey(track);
        this.acquired = stamp.occurred();
        this.createdAt = stamp.recorded();
        this.updatedAt = stamp.recorded();
        history.add(new StageChange(this, null, STEP, stamp, null));
    }

    /** A new lead at the first stage of its track; the stamp says when it was acquired. */
    public static Lead acquired(Track track, Stamp stamp) {
        return new Lead(track, stamp);
    }

    // what is known of it ------------------------------------------------------------------------------------------

    /** The id under which the source knows this lead. */
    public void knownAs(@Nullable String id) {
        externalId = id;
    }

    /** Whom it concerns, as known when it was acquired. */
    public void concerns(@Nullable Long account, @Nullable Long contact) {
        accountId = account;
        contactId = contact;
    }

    /** Which account it concerns, as learned on a later day: until then figures by segment do not know it. */
    public void learnAccount(Long account, LocalDate knownOn, Instant now) {
        if (accountId == null) {
            accountKnownOn = knownOn;
        }
        accountId = account;
        updatedAt = now;
    }

    /** Changes the person. */
    public void changeContact(@Nullable Long contact, Instant now) {
        contactId = contact;
        updatedAt = now;
    }

    /** Where it came from. */
    public void cameThrough(@Nullable Long channel, @Nullable Long campaign) {
        channelId = channel;
        campaignId = campaign;
    }

    /** Which partner brought it; null: none did. */
    public void broughtBy(@Nullable Long partner) {
        partnerId = partner;
    }

    /** Makes somebody responsible; null puts it back into the queue. */
    public void assignTo(@Nullable Long owner, Instant now) {
        ownerId = owner;
        updatedAt = now;
    }

    /** What happens next and by when; a moment agreed for that very day stays. */
    public void plan(@Nullable String action, @Nullable LocalDate on, Instant now) {
        if (Objects.equals(action, nextAction) && Objects.equals(on, nextActionOn)) {
            return;
        }
        nextActionAt = Objects.equals(on, nextActionOn) ? nextActionAt : null;
        nextAction = action;
        nextActionOn = on;
        updatedAt = now;
    }

    /** What happens next; null: nothing is planned. */
    public void plan(@Nullable NextStep step, Instant now) {
        nextAction = step == null ? null : step.action();
        nextActionOn = step == null ? null : step.on();
        nextActionAt = step == null ? null : step.at();
        updatedAt = now;
    }

    /** Corrects when it was acquired; figures follow. */
    public void correctAcquisition(Moment moment, Instant now) {
        if (!moment.equals(acquired)) {
            acquired = moment;
            updatedAt = now;
        }
    }

    /**
     * Sets a custom field; null or blank: unknown.
     *
     * @param knownOn the day it became known, if that was after the lead was acquired
     */
    public void learn(String key, @Nullable Object value, @Nullable LocalDate knownOn, Instant now) {
        knowledge.learn(key, value, knownOn);
        updatedAt = now;
    }

    // moves -----------------------------------------------------------------------------------------------------------

    /**
     * Moves one stage forward, or back with a reason.
     *
     * @throws IllegalMove when that stage cannot be reached from the present one so
     */
    public void moveTo(Stage to, Stamp stamp, @Nullable String reason) {
        if (journey.isBack(to)) {
            goBack(to, reason, stamp);
        } else {
            step(to, stamp, reason);
        }
    }

    /** Corrects an overhasty move; what is with field sales is not taken back but returned by them. */
    public void goBack(Stage to, @Nullable String reason, Stamp stamp) {
        String why = Reason.required(reason);
        Stage from = stage();
        journey.back(to);
        append(from, STEP, stamp, why);
    }

    /**
     * Puts it back to where it stood before something that was a mistake: one more line of its history tells of the way back,
     * and all lines since then count no more.
     */
    public void putBack(Standing before, String reason, Stamp stamp) {
        Stage from = stage();
        journey.putBack(before);
        if (from != before.stage()) {
            append(from, STEP, stamp, reason);
        }
        since(before).forEach(StageChange::takeBack);
        nextAction = before.nextAction();
        nextActionOn = before.nextActionOn();
        nextActionAt = before.nextActionAt();
        updatedAt = stamp.recorded();
    }

    /** In the order of writing, which is not that of happening: what is told late stands between other lines. */
    private Stream<StageChange> since(Standing before) {
        return before.changes() == null
                ? Stream.empty()
                : history.stream()
                        .sorted(Comparator.comparing(StageChange::recordedAt))
                        .skip(before.changes());
    }

    /** Marketing takes it into nurturing. */
    public void nurture(Stamp stamp) {
        step(Stage.NURTURING, stamp, null);
    }

    /** Marketing finds it over the threshold. */
    public void qualify(Stamp stamp) {
        step(Stage.MQL, stamp, null);
    }

    /** The prospect asked for contact: qualified at once, over skipped stages; a recycled lead comes back so. */
    public void raiseHand(Stamp stamp) {
        if (stage() == Stage.RECYCLED) {
            reactivate(Stage.MQL, stamp);
        } else if (stage() == Stage.NEW) {
            jump(Stage.MQL, stamp);
        } else {
            qualify(stamp);
        }
    }

    /** Marketing hands it over: it goes on untouched in the SDR track, owned by {@code owner} if somebody is named. */
    public void handToInsideSales(@Nullable Long owner, Stamp stamp) {
        step(Stage.HANDED_TO_IS, stamp, null);
        journey.changeToInsideSales();
        append(Stage.HANDED_TO_IS, STEP, stamp, null);
        ownerId = owner;
    }

    /** Inside sales tries to reach it for the first time. */
    public void attempt(Stamp stamp) {
        step(track().attempted().orElse(Stage.ATTEMPTING), stamp, null);
    }

    /** The intended person was talked with. */
    public void connect(Stamp stamp) {
        step(track().connected().orElse(Stage.CONNECTED), stamp, null);
    }

    /**
     * A call was made; moves the lead where that is forward, and never complains. A call told late, that belongs to an
     * earlier cycle, moves nothing.
     *
     * @param intendedPerson whether the intended person was talked with
     */
    public void called(boolean intendedPerson, Stamp stamp) {
        if (cycleAt(stamp.occurred()) != cycle() || stage() == Stage.RETURNED) {
            return;
        }
        track().attempted().filter(journey::isNext).ifPresent(next -> step(next, stamp, null));
        if (intendedPerson) {
            track().connected().filter(journey::isNext).ifPresent(next -> step(next, stamp, null));
        }
    }

    /** The need was put into words; also how a returned lead of the SDR track is taken up again. */
    public void confirmNeed(Stamp stamp) {
        step(Stage.NEEDS_CONFIRMED, stamp, null);
    }

    /**
     * The prospect told the need; moves the lead where that is forward, and never complains. Told late, of an earlier cycle,
     * it moves nothing.
     */
    public void needWasPutIntoWords(Stamp stamp) {
        if (cycleAt(stamp.occurred()) == cycle()
                && stage() != Stage.RETURNED
                && journey.isNext(Stage.NEEDS_CONFIRMED)) {
            confirmNeed(stamp);
        }
    }

    /** A date was agreed. */
    public void setAppointment(Stamp stamp) {
        step(Stage.APPOINTMENT_SET, stamp, null);
    }

    /** The prospect took a date from the calendar without anybody's help, over skipped stages. */
    public void bookItself(Stamp stamp) {
        if (stage() == Stage.RECYCLED) {
            comeToInsideSales(stamp);
        }
        if (journey.isNext(Stage.APPOINTMENT_SET)) {
            setAppointment(stamp);
        } else {
            jump(Stage.APPOINTMENT_SET, stamp);
        }
    }

    /** Inside sales offers it to field sales. */
    public void handOff(Stamp stamp) {
        step(Stage.HANDED_OFF, stamp, null);
    }

    /** Field sales takes it. */
    public void accept(Stamp stamp) {
        step(Stage.ACCEPTED, stamp, null);
    }

    /**
     * Inside sales carries the deal itself (ISのみで受注): over the handoff, once the need is confirmed.
     *
     * @throws IllegalMove LEAD_NOT_READY_FOR_DEAL
     */
    public void carryOn(Stamp stamp) {
        if (!stage().isReadyForDeal()) {
            throw new IllegalMove("LEAD_NOT_READY_FOR_DEAL", stage());
        }
        jump(Stage.ACCEPTED, stamp);
    }

    /** Field sales gives it back with a reason. */
    public void giveBack(String reason, Stamp stamp) {
        String why = Reason.required(reason);
        Stage from = stage();
        journey.giveBack();
        append(from, STEP, stamp, why);
    }

    /** Inside sales gives it back to marketing, which goes on nurturing it. */
    public void giveBackToMarketing(String reason, Stamp stamp) {
        String why = Reason.required(reason);
        Stage from = stage();
        journey.changeToMarketing();
        append(from, STEP, stamp, why);
        ownerId = null;
    }

    /** Lays it aside until {@code revisitOn}; any open lead can be. */
    public void recycle(RecycleReason reason, LocalDate revisitOn, Stamp stamp) {
        Stage from = stage();
        journey.layAside(reason, revisitOn);
        append(from, STEP, stamp, reason.name());
    }

    /** Never to be approached again; any open lead and any recycled one can be. */
    public void disqualify(DisqualifyReason reason, Stamp stamp) {
        Stage from = stage();
        journey.end();
        append(from, STEP, stamp, reason.name());
        plan(null, stamp.recorded());
    }

    /** A recycled lead comes back as a new cycle, to one of {@link #returns}. */
    public void reactivate(Stage to, Stamp stamp) {
        journey.restart(to);
        append(Stage.RECYCLED, NEW_CYCLE, stamp, null);
    }

    /** A recycled lead comes back as a new cycle where it was laid aside from: marketing, or its own way of inside sales. */
    public void comeHome(Stamp stamp) {
        reactivate(journey.home(), stamp);
    }

    /** A recycled lead comes back as a new cycle for inside sales to turn to. */
    public void comeToInsideSales(Stamp stamp) {
        reactivate(journey.outset(), stamp);
    }

    /** Where a recycled lead can come back to: NURTURING, MQL, and UNTOUCHED or, of the BDR track, TARGETED. */
    public List<Stage> returns() {
        return journey.returns();
    }

    /** The stages that {@link #moveTo} accepts now: the earlier ones, which need a reason, and the next one. */
    public List<Stage> reachable() {
        return journey.reachable();
    }

    private void step(Stage to, Stamp stamp, @Nullable String reason) {
        Stage from = stage();
        journey.step(to);
        append(from, STEP, stamp, reason);
    }

    private void jump(Stage to, Stamp stamp) {
        Stage from = stage();
        journey.jump(to);
        append(from, SKIP, stamp, null);
    }

    private void append(Stage from, StageChange.Manner manner, Stamp stamp, @Nullable String reason) {
        updatedAt = stamp.recorded();
        history.add(new StageChange(this, from, manner, stamp, reason));
    }

    // state ---------------------------------------------------------------------------------------------------------

    /** Whether inside sales is trying to reach the intended person and has not yet. */
    public boolean isBeingAttempted() {
        return track().attempted().filter(attempting -> attempting == stage()).isPresent();
    }

    /** The cycle that was running at that moment; 1 also before the lead was acquired. */
    public int cycleAt(Moment moment) {
        return 1
                + (int) history.stream()
                        .filter(StageChange::startsCycle)
                        .filter(change -> !change.occurred().at().isAfter(moment.at()))
                        .count();
    }

    /** Where it stands now, for {@link #putBack}. */
    public Standing standing() {
        return new Standing(
                stage(),
                journey.recycleReason(),
                journey.revisitOn(),
                nextAction,
                nextActionOn,
                nextActionAt,
                history.size());
    }

    /** Every stage so far, in the order in which it occurred. */
    public List<StageChange> history() {
        return Collections.unmodifiableList(history);
    }

    public Long id() {
        return Saved.id(id);
    }

    @Override
    public Long root() {
        return id();
    }

    public Track track() {
        return journey.track();
    }

    public Stage stage() {
        return journey.stage();
    }

    /** 1 for the first time through the funnel, one more each time it came back after being recycled. */
    public int cycle() {
        return journey.cycle();
    }

    public Moment acquired() {
        return acquired;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    public @Nullable LocalDate accountKnownOn() {
        return accountKnownOn;
    }

    public @Nullable Long contactId() {
        return contactId;
    }

    public @Nullable Long channelId() {
        return channelId;
    }

    public @Nullable Long campaignId() {
        return campaignId;
    }

    public @Nullable Long partnerId() {
        return partnerId;
    }

    /** The inside-sales or marketing owner; null: in the queue. */
    public @Nullable Long ownerId() {
        return ownerId;
    }

    public @Nullable String nextAction() {
        return nextAction;
    }

    public @Nullable LocalDate nextActionOn() {
        return nextActionOn;
    }

    /** The moment agreed on the day of {@link #nextActionOn}; null: any time of it. */
    public @Nullable Instant nextActionAt() {
        return nextActionAt;
    }

    /** What happens next, where both action and day are known. */
    public Optional<NextStep> nextStep() {
        return nextAction == null || nextActionOn == null
                ? Optional.empty()
                : Optional.of(new NextStep(nextAction, nextActionOn, nextActionAt));
    }

    public Optional<RecycleReason> recycleReason() {
        return Optional.ofNullable(journey.recycleReason());
    }

    public @Nullable LocalDate revisitOn() {
        return journey.revisitOn();
    }

    /** Custom fields, and when they became known. */
    public Knowledge knowledge() {
        return knowledge;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
