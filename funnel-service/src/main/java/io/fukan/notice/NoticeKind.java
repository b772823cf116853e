package io.fukan.notice;

import io.fukan.record.Labelled;
import java.util.Locale;

/** What people are told about. Each has a sentence in {@code messages/notices}: {@code notice.} + name. */
public enum NoticeKind implements Labelled {
    /** A lead waits for the reader's answer. */
    HANDOFF_OFFERED("send"),
    HANDOFF_ACCEPTED("circle-check"),
    HANDOFF_RETURNED("arrow-back-up"),
    /** Nobody has answered a handoff in time. */
    HANDOFF_SILENT("alert-triangle"),
    APPOINTMENT_BOOKED("calendar-event"),
    APPOINTMENT_MOVED("calendar-event"),
    APPOINTMENT_CANCELLED("circle-x"),
    /** A lead that was laid aside is due again, or shows interest. */
    LEAD_BACK("rotate-clockwise"),
    INQUIRY_RECEIVED("mail"),
    /** An inquiry was not answered within the time promised. */
    SLA_BREACHED("clock"),
    /** A colleague said something of a call of the reader's. */
    CALL_COMMENT("message-circle");

    private final String icon;

    NoticeKind(String icon) {
        this.icon = icon;
    }

    /** Name of the icon beside the sentence. */
    public String icon() {
        return icon;
    }

    /** The kind of that name in lower case with hyphens, as in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String messagePrefix() {
        return "noticeKind";
    }
}
