package io.fukan.script;

import io.fukan.account.Industry;
import io.fukan.account.SizeBand;
import io.fukan.lead.Track;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.record.Saved;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What to say to whom. Each time other steps are saved there is a new version; one of them is in use. */
@Entity
@Table(name = "talk_script")
public class TalkScript {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PRODUCT = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_id")
    @SequenceGenerator(name = "record_id", sequenceName = "record_id", allocationSize = 1)
    private @Nullable Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable Track track;

    private @Nullable String product;
    private @Nullable String industry;

    @Enumerated(EnumType.STRING)
    private @Nullable SizeBand sizeBand;

    private boolean active;

    @Column(name = "version_no")
    private int versionNo;

    @Version
    private int version;

    @OneToMany(mappedBy = "script", cascade = CascadeType.ALL)
    @OrderBy("versionNo desc")
    private List<TalkScriptVersion> versions = new ArrayList<>();

    protected TalkScript() {}

    /** @param by id of the user who writes it */
    public TalkScript(ScriptDetails details, Instant now, @Nullable Long by) {
        revise(details, now, by);
    }

    /**
     * Takes over what was written. Other steps than before become the next version, which is in use from then on.
     *
     * @throws InvalidValue at {@code name}, {@code track}, {@code industry}, {@code product} or within {@code steps}
     */
    public final void revise(ScriptDetails details, Instant now, @Nullable Long by) {
        if (details.track() == Track.MK) {
            throw new InvalidValue("track", "SCRIPT_TRACK");
        }
        if (details.industry() != null && Industry.ofCode(details.industry()).isEmpty()) {
            throw new InvalidValue("industry", "SCRIPT_INDUSTRY");
        }
        String given = line("name", details.name(), LONGEST_NAME);
        if (given == null) {
            throw new InvalidValue("name", "NAME_MISSING");
        }
        String steps = ScriptSteps.print(ScriptSteps.checked(details.steps()));
        name = given;
        track = details.track();
        product = line("product", details.product(), LONGEST_PRODUCT);
        industry = details.industry();
        sizeBand = details.sizeBand();
        active = details.active();
        if (versions.isEmpty() || !inUse().says(steps)) {
            int next = versions.stream()
                            .mapToInt(TalkScriptVersion::versionNo)
                            .max()
                            .orElse(0)
                    + 1;
            versions.add(0, new TalkScriptVersion(this, next, steps, now, by));
            versionNo = next;
        }
    }

    /** Goes back to an earlier version, or on to a later one. */
    public void use(int number) {
        versionNo = versions.stream()
                .map(TalkScriptVersion::versionNo)
                .filter(candidate -> candidate == number)
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("version of script", number));
    }

    private static @Nullable String line(String field, @Nullable String entered, int longest) {
        if (entered == null || entered.isBlank()) {
            return null;
        }
        if (entered.strip().length() > longest) {
            throw new InvalidValue(field, "TEXT_TOO_LONG", longest);
        }
        return entered.strip();
    }

    public Long id() {
        return Saved.id(id);
    }

    public String name() {
        return name;
    }

    /** SDR or BDR; null: any. */
    public @Nullable Track track() {
        return track;
    }

    /** Null: any. */
    public @Nullable String product() {
        return product;
    }

    /** JSIC major; null: any. */
    public @Nullable String industry() {
        return industry;
    }

    /** Null: any. */
    public @Nullable SizeBand sizeBand() {
        return sizeBand;
    }

    public boolean isActive() {
        return active;
    }

    /** The version that is said on the phone. */
    public TalkScriptVersion inUse() {
        return versions.stream()
                .filter(candidate -> candidate.versionNo() == versionNo)
                .findFirst()
                .orElseThrow();
    }

    /** All of them, newest first. */
    public List<TalkScriptVersion> versions() {
        return Collections.unmodifiableList(versions);
    }

    /** Of the record, for whoever changes it; not the number of its version. */
    public int version() {
        return version;
    }
}
