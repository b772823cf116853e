package io.fukan.goal;

/** Of what kind those are for whom targets are set. */
public enum SubjectKind {
    COMPANY,
    DEPARTMENT,
    TEAM,
    REP,
    CHANNEL
}
