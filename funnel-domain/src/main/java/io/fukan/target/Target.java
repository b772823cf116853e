package io.fukan.target;

import io.fukan.organisation.Department;
import io.fukan.record.Amount;
import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import io.fukan.time.Period;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is aimed at: a KPI's value in a period, for the company or for one department, team, rep or channel. */
@Entity
@Table(name = "target")
public class Target {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String kpi;

    @Enumerated(EnumType.STRING)
    private @Nullable Department department;

    private @Nullable Long teamId;
    private @Nullable Long repId;
    private @Nullable Long channelId;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private BigDecimal value;

    @Version
    private int version;

    protected Target() {}

    /**
     * A target.
     *
     * @param kpi key of the KPI
     * @param whose the company's where it names nobody
     * @param value in the KPI's unit; a percentage as a fraction of one, yen without tax
     * @throws InvalidValue AMOUNT_INVALID when negative, too large or finer than four decimals; TARGET_SCOPES where several
     *     are named
     */
    public Target(String kpi, Whose whose, Period period, BigDecimal value) {
        if (whose.isSeveral()) {
            throw new InvalidValue("department", "TARGET_SCOPES");
        }
        this.kpi = kpi;
        this.department = whose.department();
        this.teamId = whose.teamId();
        this.repId = whose.repId();
        this.channelId = whose.channelId();
        aim(period, value);
    }

    /** For whom a target is set: one of them, or nobody for the company. Files may name a team with its department. */
    public record Whose(
            @Nullable Department department,
            @Nullable Long teamId,
            @Nullable Long repId,
            @Nullable Long channelId) {

        private boolean isSeveral() {
            return Stream.of(department, teamId, repId, channelId)
                            .filter(Objects::nonNull)
                            .count()
                    > 1;
        }
    }

    /** Sets another value or period. */
    public final void aim(Period newPeriod, BigDecimal newValue) {
        Amount.require("value", newValue);
        fromOn = newPeriod.from();
        untilOn = newPeriod.until();
        value = newValue;
    }

    public Long id() {
        return Saved.id(id);
    }

    public String kpi() {
        return kpi;
    }

    public Whose whose() {
        return new Whose(department, teamId, repId, channelId);
    }

    public Period period() {
        return new Period(fromOn, untilOn);
    }

    public BigDecimal value() {
        return value;
    }

    public int version() {
        return version;
    }
}
