package io.fukan.audit;

import io.fukan.record.Labelled;

/** What can be found in the audit log. */
public enum AuditAction implements Labelled {
    SIGNED_IN,
    SIGN_IN_FAILED,
    /** Refused unheard after too many attempts. */
    SIGN_IN_THROTTLED,
    SIGNED_OUT,
    PASSWORD_CHANGED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    CREATED,
    CHANGED,
    DELETED,
    IMPORTED,
    IMPORT_UNDONE,
    EXPORTED,
    RULE_PUBLISHED,
    FACTS_CHECKED;

    @Override
    public String messagePrefix() {
        return "auditAction";
    }
}
