package io.fukan.conversation;

import io.fukan.record.InvalidValue;
import io.fukan.text.Folding;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The words of a call. Personal data: shown to who may read the lead, never logged, gone with the call. */
@Entity
@Table(name = "transcript")
public class Transcript {

    @Id
    private Long callId;

    private Long leadId;

    @Enumerated(EnumType.STRING)
    private TranscriptSource source;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Utterance> utterances;

    /** Who each label is, by {@link Speaker#name()}; null where nobody has said so. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, @Nullable String> speakers = new LinkedHashMap<>();

    private String searchText;
    private @Nullable Long keptBy;
    private Instant keptAt;

    @Version
    private int version;

    protected Transcript() {}

    Transcript(Long callId, Long leadId) {
        this.callId = callId;
        this.leadId = leadId;
    }

    /**
     * Takes these words instead of any before.
     *
     * @param told by start
     * @param guessed who the labels are, as far as they say it
     * @param by null: no person
     */
    void take(
            TranscriptSource from, List<Utterance> told, Map<String, Speaker> guessed, @Nullable Long by, Instant at) {
        source = from;
        utterances = List.copyOf(told);
        Map<String, @Nullable String> labels = new LinkedHashMap<>();
        for (Utterance utterance : told) {
            Speaker who = guessed.get(utterance.speaker());
            labels.putIfAbsent(utterance.speaker(), who == null ? null : who.name());
        }
        speakers = labels;
        searchText = Folding.fold(told.stream().map(Utterance::text).collect(Collectors.joining("\n")));
        keptBy = by;
        keptAt = at;
    }

    /**
     * Says who is who.
     *
     * @param who by label; labels that are not in the transcript are ignored
     * @throws InvalidValue SPEAKER_UNCLEAR where a label is left out, SPEAKER_REP_MISSING where nobody is one of us
     */
    public void name(Map<String, Speaker> who) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (String label : speakers.keySet()) {
            if (who.get(label) == null) {
                throw new InvalidValue("speakers", "SPEAKER_UNCLEAR", label);
            }
            named.put(label, who.get(label).name());
        }
        if (!named.containsValue(Speaker.REP.name())) {
            throw new InvalidValue("speakers", "SPEAKER_REP_MISSING");
        }
        speakers = named;
    }

    /** Whether it is known of every label who that is, so that the call can be measured. */
    public boolean isNamed() {
        Collection<@Nullable String> who = speakers.values();
        return who.contains(Speaker.REP.name()) && !who.contains(null);
    }

    public Long callId() {
        return callId;
    }

    public Long leadId() {
        return leadId;
    }

    public TranscriptSource source() {
        return source;
    }

    /** By start. */
    public List<Utterance> utterances() {
        return utterances;
    }

    /** Who each label is, in the order in which they first speak; null where nobody has said so. */
    public Map<String, @Nullable Speaker> speakers() {
        Map<String, @Nullable Speaker> who = new LinkedHashMap<>();
        for (Utterance utterance : utterances) {
            String name = speakers.get(utterance.speaker());
            who.putIfAbsent(utterance.speaker(), name == null ? null : Speaker.valueOf(name));
        }
        return Collections.unmodifiableMap(who);
    }

    /** Who uploaded it; null: no person did. */
    public @Nullable Long keptBy() {
        return keptBy;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public int version() {
        return version;
    }
}
