package io.fukan.ingest;

import io.fukan.access.Right;
import io.fukan.record.Labelled;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the rows of a file are, and the records beside it whose fields a row may carry. */
public enum ImportKind implements Labelled {
    LEADS("leads", "lead", "account", "contact"),
    ACCOUNTS("accounts", "account"),
    CONTACTS("contacts", "contact", "account"),
    CALLS("calls", "call", "lead", "account", "contact"),
    ACTIVITIES("activities", "activity", "lead", "account", "contact"),
    SEMINARS("seminars", "seminar", "lead", "account", "contact"),
    SURVEYS("surveys", "survey", "lead", "account", "contact"),
    APPOINTMENTS("appointments", "appointment", "lead", "account", "contact"),
    HANDOFFS("handoffs", "handoff", "lead", "account", "contact"),
    STAGE_CHANGES("stageChanges", "stageChange"),
    OPPORTUNITIES("opportunities", "opportunity", "lead", "account", "contact"),
    PHASE_CHANGES("phaseChanges", "phaseChange"),
    CUSTOMERS("customers", "customer", "lead", "account"),
    USAGE_EVENTS("usageEvents", "usageEvent"),
    TARGET_ACCOUNTS("targetAccounts", "targetAccount", "account", "contact"),
    SIGNALS("signals", "signal", "account"),
    USERS("users", "user"),
    PARTNERS("partners", "partner"),
    TARGETS("targets", "target"),
    CHANNEL_DAYS("channelDays", "channelDay"),
    MAIL_EVENTS("mailEvents", "mailEvent", "lead"),
    WORK_DAYS("workDays", "workDay"),
    DEPARTMENT_COSTS("departmentCosts", "departmentCost");

    private final String key;
    private final String ownRecord;
    private final List<String> parents;

    ImportKind(String key, String ownRecord, String... parents) {
        this.key = key;
        this.ownRecord = ownRecord;
        this.parents = List.of(parents);
    }

    /** The kind of that name in the API. */
    public static Optional<ImportKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** The name in the API: {@code leads}. */
    public String key() {
        return key;
    }

    /** The record that each row is, as fields name it: {@code lead}. */
    public String ownRecord() {
        return ownRecord;
    }

    /** The records that a row names and whose fields it may carry. */
    public List<String> parents() {
        return parents;
    }

    /** What somebody must be allowed to do in order to import files of this kind. */
    public Right right() {
        return switch (this) {
            case USERS -> Right.ADMINISTRATION;
            case TARGETS -> Right.TARGETS_WRITE;
            default -> Right.IMPORT;
        };
    }

    @Override
    public String messagePrefix() {
        return "ingest.kind";
    }
}
