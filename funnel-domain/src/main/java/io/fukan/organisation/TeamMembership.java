package io.fukan.organisation;

import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * From when on somebody belongs to a team. It lasts until the same person's next membership, so two never overlap and a
 * transfer changes no history.
 */
@Entity
@Table(name = "team_membership")
public class TeamMembership {

    /** Since ever, as far as known. */
    public static final LocalDate EVER = LocalDate.MIN;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private Long userId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Team team;

    // java.sql.Date cannot carry -infinity, java.time can
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate since;

    protected TeamMembership() {}

    private TeamMembership(Long userId, @Nullable Team team, LocalDate since) {
        this.userId = userId;
        this.team = team;
        this.since = since;
    }

    /** {@code user} belongs to {@code team} from that day on; {@link #EVER} where nothing earlier is known. */
    public static TeamMembership of(User user, Team team, LocalDate since) {
        return new TeamMembership(user.id(), team, since);
    }

    /** {@code user} belongs to no team from that day on. */
    public static TeamMembership ofNone(User user, LocalDate since) {
        return new TeamMembership(user.id(), null, since);
    }

    /** Corrects which team it was. */
    public void correct(@Nullable Team right) {
        team = right;
    }

    public Long id() {
        return Saved.id(id);
    }

    public Long userId() {
        return userId;
    }

    /** The team; empty where the user left all teams. */
    public Optional<Team> team() {
        return Optional.ofNullable(team);
    }

    public LocalDate since() {
        return since;
    }
}
