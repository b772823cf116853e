package io.fukan.lead;

import static io.fukan.record.Stamps.MONDAY;
import static io.fukan.record.Stamps.day;

/** Leads that came to where they are by the moves that lead there, all on the first Monday. */
public final class SomeLead {

    private SomeLead() {}

    public static Lead newInMarketing() {
        return Lead.acquired(Track.MK, day(0));
    }

    public static Lead qualified() {
        Lead lead = newInMarketing();
        lead.nurture(day(0));
        lead.qualify(day(0));
        return lead;
    }

    public static Lead untouched() {
        return Lead.acquired(Track.SDR, day(0));
    }

    public static Lead attempting() {
        Lead lead = untouched();
        lead.attempt(day(0));
        return lead;
    }

    public static Lead connected() {
        Lead lead = attempting();
        lead.connect(day(0));
        return lead;
    }

    public static Lead needsConfirmed() {
        Lead lead = connected();
        lead.confirmNeed(day(0));
        return lead;
    }

    public static Lead appointmentSet() {
        Lead lead = needsConfirmed();
        lead.setAppointment(day(0));
        return lead;
    }

    public static Lead handedOff() {
        Lead lead = appointmentSet();
        lead.handOff(day(0));
        return lead;
    }

    public static Lead accepted() {
        Lead lead = handedOff();
        lead.accept(day(0));
        return lead;
    }

    public static Lead returned() {
        Lead lead = handedOff();
        lead.giveBack("NEED_UNCLEAR", day(0));
        return lead;
    }

    public static Lead recycled() {
        Lead lead = connected();
        lead.recycle(RecycleReason.TIMING_LATER, MONDAY.plusDays(90), day(0));
        return lead;
    }

    public static Lead disqualified() {
        Lead lead = untouched();
        lead.disqualify(DisqualifyReason.COMPETITOR, day(0));
        return lead;
    }

    /** A target account's lead, at a stage of the BDR track. */
    public static Lead target(Stage at) {
        Lead lead = Lead.acquired(Track.BDR, day(0));
        for (Stage stage : Track.BDR.stages()) {
            if (stage != lead.stage() && !Track.BDR.isBefore(at, stage)) {
                lead.moveTo(stage, day(0), null);
            }
        }
        return lead;
    }
}
