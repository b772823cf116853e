package io.fukan.diagnosis;

import static io.fukan.diagnosis.Finding.Number.Format.PERCENT;

import io.fukan.diagnosis.Finding.Kind;
import io.fukan.diagnosis.Finding.Number;
import io.fukan.organisation.Department;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Managers of a department hardly open any dashboard but its own: they see a part of the funnel only. */
final class OwnViewOnly implements Rule {

    @Override
    public String key() {
        return "ownViewOnly";
    }

    /** Of all; each finding says of which. */
    @Override
    public Department department() {
        return Department.MK;
    }

    @Override
    public List<Finding> examine(CaseFile file) {
        Map<Department, List<OwnViews>> byDepartment = file.details().ownViews().stream()
                .filter(manager -> !file.isThin(manager.views()))
                .filter(manager -> manager.share() >= file.limit(Threshold.OWN_VIEW_SHARE) - Rules.ROUNDING)
                .collect(Collectors.groupingBy(OwnViews::department, TreeMap::new, Collectors.toList()));
        return byDepartment.entrySet().stream()
                .map(found -> finding(found.getKey(), found.getValue()))
                .toList();
    }

    private Finding finding(Department department, List<OwnViews> managers) {
        long own = managers.stream().mapToLong(OwnViews::own).sum();
        long views = managers.stream().mapToLong(OwnViews::views).sum();
        return new Finding(
                key(),
                department.name(),
                Kind.SIGN,
                department,
                List.of(
                        Number.word("department", "department." + department),
                        Number.count("views", views),
                        Number.of("share", PERCENT, (double) own / views)),
                List.of());
    }
}
