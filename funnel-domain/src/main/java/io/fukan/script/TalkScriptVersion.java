package io.fukan.script;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The steps of a script as they were saved; never changed. */
@Entity
@Table(name = "talk_script_version")
public class TalkScriptVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private TalkScript script;

    @Column(name = "version_no")
    private int versionNo;

    @JdbcTypeCode(SqlTypes.JSON)
    private String steps;

    private Instant savedAt;
    private @Nullable Long savedBy;

    protected TalkScriptVersion() {}

    TalkScriptVersion(TalkScript script, int versionNo, String steps, Instant savedAt, @Nullable Long savedBy) {
        this.script = script;
        this.versionNo = versionNo;
        this.steps = steps;
        this.savedAt = savedAt;
        this.savedBy = savedBy;
    }

    boolean says(String other) {
        return ScriptSteps.read(steps).equals(ScriptSteps.read(other));
    }

    /** 1 for the first. */
    public int versionNo() {
        return versionNo;
    }

    /** The first one begins. */
    public List<ScriptStep> steps() {
        return ScriptSteps.read(steps);
    }

    public Instant savedAt() {
        return savedAt;
    }

    public @Nullable Long savedBy() {
        return savedBy;
    }
}
