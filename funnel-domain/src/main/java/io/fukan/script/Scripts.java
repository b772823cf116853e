package io.fukan.script;

import io.fukan.account.SizeBand;
import io.fukan.lead.Track;
import io.fukan.record.InvalidValue;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes scripts, and finds those that suit whoever is called. */
@Service
@Transactional
public class Scripts {

    private final TalkScripts scripts;
    private final Clock clock;

    Scripts(TalkScripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** Adds a script. */
    public TalkScript add(ScriptDetails details, @Nullable Long by) {
        requireFreeName(details.name(), null);
        return scripts.saveAndFlush(new TalkScript(details, clock.instant(), by));
    }

    /**
     * Changes a script.
     *
     * @param version that was changed
     * @throws ObjectOptimisticLockingFailureException when it has changed meanwhile
     */
    public TalkScript change(Long id, int version, ScriptDetails details, @Nullable Long by) {
        TalkScript script = scripts.get(id);
        if (script.version() != version) {
            throw new ObjectOptimisticLockingFailureException(TalkScript.class, id);
        }
        requireFreeName(details.name(), id);
        script.revise(details, clock.instant(), by);
        return scripts.saveAndFlush(script);
    }

    /** Puts another version of a script in use. */
    public TalkScript use(Long id, int versionNo) {
        TalkScript script = scripts.get(id);
        script.use(versionNo);
        return scripts.saveAndFlush(script);
    }

    /**
     * The scripts in use that can be said to such a company, the one made for it first: what is said of track, industry and
     * size must fit, and the more is said the closer it is.
     *
     * @param industry null: unknown
     * @param employees null: unknown
     */
    @Transactional(readOnly = true)
    public List<TalkScript> fitting(Track track, @Nullable String industry, @Nullable Integer employees) {
        SizeBand band = employees == null ? null : SizeBand.of(employees);
        return scripts.inOrder().stream()
                .filter(TalkScript::isActive)
                .filter(script -> fits(script.track(), track)
                        && fits(script.industry(), industry)
                        && fits(script.sizeBand(), band))
                .sorted(Comparator.comparingInt(Scripts::closeness).reversed())
                .toList();
    }

    private static boolean fits(@Nullable Object wanted, @Nullable Object is) {
        return wanted == null || wanted.equals(is);
    }

    private static int closeness(TalkScript script) {
        return (script.industry() == null ? 0 : 4)
                + (script.sizeBand() == null ? 0 : 2)
                + (script.track() == null ? 0 : 1);
    }

    private void requireFreeName(String name, @Nullable Long own) {
        Optional<TalkScript> other = scripts.findByNameIgnoreCase(name.strip());
        if (other.filter(script -> !Objects.equals(script.id(), own)).isPresent()) {
            throw new InvalidValue("name", "SCRIPT_NAME_TAKEN");
        }
    }
}
