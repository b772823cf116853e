package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.CHANGE;
import static io.fukan.diagnosis.Finding.Number.Format.YEN;

import io.fukan.diagnosis.Finding.Look;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.OptionalDouble;

/** Leads have become cheaper, and the opportunities that come of them dearer: the cheap ones do not buy. */
final class CheapLeads implements Rule {

    static final String PER_LEAD = "cost-per-lead";
    static final String PER_OPPORTUNITY = "cost-per-opportunity";

    @Override
    public String key() {
        return "cheapLeads";
    }

    @Override
    public Department department() {
        return Department.MK;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        OptionalDouble perLead = file.rise(chapter -> chapter.value(PER_LEAD));
        OptionalDouble perOpportunity = file.rise(chapter -> chapter.value(PER_OPPORTUNITY));
        if (perLead.isEmpty() || perOpportunity.isEmpty()) {
            return List.of();
        }
        long leads = file.at(Stage.LEAD).total();
        if (file.isThin(leads)) {
            return withheld(file, leads);
        }
        boolean cheaper = -perLead.getAsDouble() >= file.limit(Threshold.LEAD_COST_FALL) - Rules.ROUNDING;
        boolean dearer = perOpportunity.getAsDouble() > Rules.ROUNDING;
        if (!cheaper || !dearer) {
            return List.of();
        }
        return sign(
                List.of(
                        Number.of("perLead", YEN, file.now().value(PER_LEAD)),
                        Number.of("fall", CHANGE, perLead.getAsDouble()),
                        Number.of("perOpportunity", YEN, file.now().value(PER_OPPORTUNITY)),
                        Number.of("rise", CHANGE, perOpportunity.getAsDouble())),
                Look.at(PER_LEAD, Basis.LEAD),
                Look.at(PER_OPPORTUNITY, Basis.LEAD));
    }
}
