package io.fukan.diagnosis;

import io.fukan.organisation.Department;

/**
 * What one manager looked at.
 *
 * @param department the manager's own
 * @param own views of that department's dashboard
 * @param views of all dashboards and the overview
 */
record OwnViews(Department department, long own, long views) {

    double share() {
        return (double) own / views;
    }
}
