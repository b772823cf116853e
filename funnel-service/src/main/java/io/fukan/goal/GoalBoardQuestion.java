package io.fukan.goal;

/**
 * Whose targets of all KPIs.
 *
 * @param year the fiscal year
 * @param subject id among those of the kind
 */
public record GoalBoardQuestion(int year, SubjectKind kind, String subject) {}
