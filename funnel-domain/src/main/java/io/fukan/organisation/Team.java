package io.fukan.organisation;

import io.fukan.record.InvalidValue;
import io.fukan.record.Saved;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A team of one department. */
@Entity
@Table(name = "team")
public class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Department department;

    private boolean active = true;

    @Version
    private int version;

    protected Team() {}

    public Team(String name, Department department) {
        rename(name);
        this.department = department;
    }

    /** @throws InvalidValue when the name is blank */
    public final void rename(String newName) {
        if (newName.isBlank()) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        name = newName.strip();
    }

    /** Moves the whole team, its past included: the department is the team's, not the membership's. */
    public void belongTo(Department newDepartment) {
        department = newDepartment;
    }

    /** Whether the team is offered for choice; the figures of one that is not stay. */
    public void activate(boolean offered) {
        active = offered;
    }

    public Long id() {
        return Saved.id(id);
    }

    public String name() {
        return name;
    }

    public Department department() {
        return department;
    }

    public boolean isActive() {
        return active;
    }

    public int version() {
        return version;
    }
}
