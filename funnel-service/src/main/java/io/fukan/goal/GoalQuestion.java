package io.fukan.goal;

import io.fukan.kpi.Kpi;

/**
 * Which sheet of targets.
 *
 * @param year the fiscal year
 */
public record GoalQuestion(int year, Kpi kpi, SubjectKind kind) {}
