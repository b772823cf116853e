package io.fukan.conversation;

/** Where a transcript came from. */
public enum TranscriptSource {
    /** The telephone system sent it. */
    TELEPHONY,
    /** Somebody uploaded it. */
    UPLOAD
}
