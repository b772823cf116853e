package io.fukan.lead;

import static io.fukan.lead.Stage.ACCEPTED;
import static io.fukan.lead.Stage.APPOINTMENT_SET;
import static io.fukan.lead.Stage.APPROACHING;
import static io.fukan.lead.Stage.ATTEMPTING;
import static io.fukan.lead.Stage.CONNECTED;
import static io.fukan.lead.Stage.CONTACT_IDENTIFIED;
import static io.fukan.lead.Stage.HANDED_OFF;
import static io.fukan.lead.Stage.HANDED_TO_IS;
import static io.fukan.lead.Stage.KEY_PERSON_CONNECTED;
import static io.fukan.lead.Stage.MQL;
import static io.fukan.lead.Stage.NEEDS_CONFIRMED;
import static io.fukan.lead.Stage.NEW;
import static io.fukan.lead.Stage.NURTURING;
import static io.fukan.lead.Stage.RESEARCHED;
import static io.fukan.lead.Stage.RETURNED;
import static io.fukan.lead.Stage.TARGETED;
import static io.fukan.lead.Stage.UNTOUCHED;

import io.fukan.record.Labelled;
import java.util.List;
import java.util.Optional;

/** The way a lead goes in one department: its stages in order, of which none is skipped but by the prospect's own act or by inside sales closing alone. */
public enum Track implements Labelled {
    /** Marketing; its last stage hands the lead to {@link #SDR}. */
    MK(NEW, NURTURING, MQL, HANDED_TO_IS),
    /** Inside sales on inquiries. */
    SDR(UNTOUCHED, ATTEMPTING, CONNECTED, NEEDS_CONFIRMED, APPOINTMENT_SET, HANDED_OFF, ACCEPTED),
    /** Inside sales on target accounts. */
    BDR(
            TARGETED,
            RESEARCHED,
            CONTACT_IDENTIFIED,
            APPROACHING,
            KEY_PERSON_CONNECTED,
            APPOINTMENT_SET,
            HANDED_OFF,
            ACCEPTED);

    private final List<Stage> stages;

    Track(Stage... stages) {
        this.stages = List.of(stages);
    }

    /** The stages in order; RETURNED, RECYCLED and DISQUALIFIED lie beside the way. */
    public List<Stage> stages() {
        return stages;
    }

    /** Where a lead of this track begins. */
    public Stage first() {
        return stages.get(0);
    }

    /** The one stage forward from {@code stage}; a returned lead goes on where an appointment can be set again. */
    public Optional<Stage> after(Stage stage) {
        if (stage == RETURNED) {
            return stages.contains(APPOINTMENT_SET) ? Optional.of(beforeAppointment()) : Optional.empty();
        }
        int position = stages.indexOf(stage);
        return position < 0 || position == stages.size() - 1 ? Optional.empty() : Optional.of(stages.get(position + 1));
    }

    /** Whether both lie on this track and {@code earlier} comes first. */
    public boolean isBefore(Stage earlier, Stage later) {
        int position = stages.indexOf(earlier);
        return position >= 0 && position < stages.indexOf(later);
    }

    /** The stage that a first attempt to call reaches, if the track has one. */
    Optional<Stage> attempted() {
        return stages.stream().filter(s -> s == ATTEMPTING || s == APPROACHING).findFirst();
    }

    /** The stage that talking with the intended person reaches, if the track has one. */
    Optional<Stage> connected() {
        return stages.stream()
                .filter(s -> s == CONNECTED || s == KEY_PERSON_CONNECTED)
                .findFirst();
    }

    private Stage beforeAppointment() {
        return stages.get(stages.indexOf(APPOINTMENT_SET) - 1);
    }

    @Override
    public String messagePrefix() {
        return "track";
    }
}
