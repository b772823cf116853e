package io.fukan.mail;

/** What a system that sends mails tells of one. */
public enum MailEvent {
    DELIVERED,
    OPENED,
    CLICKED,
    BOUNCED,
    UNSUBSCRIBED
}
