package io.fukan.web.script;

import io.fukan.access.Viewer;
import io.fukan.lead.Track;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.records.LeadRow;
import io.fukan.script.ScriptMarks;
import io.fukan.script.ScriptStep;
import io.fukan.script.Scripts;
import io.fukan.script.TalkScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses what to say to a lead, and fills in who talks with whom. */
@Component
public class SpokenScripts {

    private final Scripts scripts;
    private final Users users;

    SpokenScripts(Scripts scripts, Users users) {
        this.scripts = scripts;
        this.users = users;
    }

    /**
     * The script to say.
     *
     * @param wanted id of the one that was chosen; null, or one that does not fit: the closest
     * @return empty where there is none for such a lead
     */
    public Optional<SpokenScript> of(LeadRow lead, @Nullable Long wanted, Viewer viewer) {
        LeadRow.Company company = lead.company();
        List<TalkScript> fitting = scripts.fitting(
                lead.track() == Track.MK ? Track.SDR : lead.track(),
                company == null ? null : company.industry(),
                company == null ? null : company.employees());
        return fitting.stream()
                .filter(script -> script.id().equals(wanted))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(script -> spoken(script, fitting, lead, viewer));
    }

    private SpokenScript spoken(TalkScript script, List<TalkScript> fitting, LeadRow lead, Viewer viewer) {
        Map<ScriptMarks, String> values = values(lead, viewer);
        return new SpokenScript(
                lead.id(),
                script.id(),
                script.name(),
                script.inUse().versionNo(),
                script.inUse().steps().stream()
                        .map(step -> new ScriptStep(
                                step.key(), step.title(), ScriptMarks.fill(step.text(), values), step.branches()))
                        .toList(),
                fitting.stream()
                        .map(other -> new SpokenScript.Other(other.id(), other.name()))
                        .toList());
    }

    private Map<ScriptMarks, String> values(LeadRow lead, Viewer viewer) {
        Map<ScriptMarks, String> values = new EnumMap<>(ScriptMarks.class);
        if (lead.company() != null) {
            values.put(ScriptMarks.COMPANY, lead.company().name());
        }
        if (lead.contact() != null && lead.contact().lastName() != null) {
            values.put(ScriptMarks.CONTACT, lead.contact().lastName());
        }
        users.findById(viewer.userId()).map(User::displayName).ifPresent(name -> values.put(ScriptMarks.ME, name));
        return values;
    }
}
