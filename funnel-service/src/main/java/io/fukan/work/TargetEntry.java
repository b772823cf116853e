package io.fukan.work;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.channel.Channels;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.Unit;
import io.fukan.organisation.Role;
import io.fukan.organisation.Teams;
import io.fukan.record.InvalidValue;
import io.fukan.target.Target;
import io.fukan.target.Target.Whose;
import io.fukan.target.Targets;
import io.fukan.time.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what is aimed at. Managers set the targets of their teams and of the people there. */
@Service
@Transactional
public class TargetEntry {

    // Ten times everything: what is larger was meant in percent.
    private static final BigDecimal LARGEST_SHARE = BigDecimal.TEN;

    private final Targets targets;
    private final Teams teams;
    private final Channels channels;
    private final People people;
    private final Permissions permissions;

    TargetEntry(Targets targets, Teams teams, Channels channels, People people, Permissions permissions) {
        this.targets = targets;
        this.teams = teams;
        this.channels = channels;
        this.people = people;
        this.permissions = permissions;
    }

    /**
     * Sets a target.
     *
     * @param value in the KPI's unit; a percentage as a fraction of one
     * @throws InvalidValue TARGET_KPI_UNKNOWN, CHOICE_MISSING for a team, rep or channel that is none, OUT_OF_RANGE for a share that
     *     cannot be one
     * @throws org.springframework.dao.DuplicateKeyException where that target is set already
     */
    public Target create(String kpi, Whose whose, Period period, BigDecimal value, Viewer viewer) {
        require(mayWrite(whose, viewer), null);
        check(kpi, value);
        if (whose.teamId() != null && teams.findById(whose.teamId()).isEmpty()) {
            throw new InvalidValue("team", "CHOICE_MISSING");
        }
        people.checkActive("rep", whose.repId());
        if (whose.channelId() != null && channels.findById(whose.channelId()).isEmpty()) {
            throw new InvalidValue("channel", "CHOICE_MISSING");
        }
        return targets.save(new Target(kpi, whose, period, value));
    }

    /**
     * Sets another value or period.
     *
     * @param version that was changed; another one means that somebody else was faster
     * @throws ObjectOptimisticLockingFailureException when the target has changed meanwhile
     */
    public Target change(Long targetId, int version, Period period, BigDecimal value, Viewer viewer) {
        Target target = mayWrite(targetId, viewer);
        if (target.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Target.class, targetId);
        }
        check(target.kpi(), value);
        target.aim(period, value);
        return target;
    }

    /** Aims at it no longer. */
    public void delete(Long targetId, Viewer viewer) {
        targets.delete(mayWrite(targetId, viewer));
    }

    /**
     * @throws io.fukan.record.NoSuchRecord when there is none
     * @throws io.fukan.access.NotAllowed when it is not the viewer's to set
     */
    @Transactional(readOnly = true)
    public void checkChange(Long targetId, Viewer viewer) {
        mayWrite(targetId, viewer);
    }

    private Target mayWrite(Long targetId, Viewer viewer) {
        Target target = targets.get(targetId);
        require(mayWrite(target.whose(), viewer), targetId);
        return target;
    }

    /** Whether the viewer may set what they aim at. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Whose whose, Viewer viewer) {
        if (!viewer.may(Right.TARGETS_WRITE)) {
            return false;
        }
        if (viewer.role() != Role.MANAGER) {
            return true;
        }
        boolean isOfTeam = whose.teamId() != null && viewer.teamIds().contains(whose.teamId());
        boolean isOfPerson = whose.repId() != null
                && people.assignable(viewer).stream().anyMatch(person -> person.id() == whose.repId());
        return whose.channelId() == null
                && (isOfTeam || isOfPerson)
                && (isOfTeam || whose.teamId() == null)
                && (isOfPerson || whose.repId() == null);
    }

    private void require(boolean allowed, @Nullable Long targetId) {
        permissions.require(allowed, "set target", targetId);
    }

    private static void check(String kpi, BigDecimal value) {
        Unit unit = KpiCatalogue.find(kpi)
                .orElseThrow(() -> new InvalidValue("kpi", "TARGET_KPI_UNKNOWN", kpi))
                .unit();
        if (unit == Unit.PERCENT && value.compareTo(LARGEST_SHARE) > 0) {
            throw new InvalidValue("value", "OUT_OF_RANGE", 0, LARGEST_SHARE);
        }
    }
}
