package io.fukan.api.hook;

import io.fukan.api.json.Told;
import io.fukan.mail.MailEvent;
import io.fukan.mail.MailNews;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a mail, as a system that sends them tells it. */
@Schema(name = "MailNews", description = "What became of a mail; messageId or email is needed")
record MailMessage(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        MailEvent event,

        @Schema(
                type = "string",
                format = "date-time",
                description = "when it happened, with offset",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        Told occurredAt,

        @Schema(description = "the system's own id of the mail, or the Message-ID of one that was sent from here")
        @Nullable
        String messageId,

        @Schema(description = "of the person who got it; without messageId the last mail to them is meant") @Nullable
        String email,

        @Nullable String subject,

        @Schema(type = "string", format = "date-time") @Nullable
        Told sentAt) {

    MailNews.Told told() {
        return new MailNews.Told(
                Needed.of("event", event),
                Needed.moment("occurredAt", Needed.of("occurredAt", occurredAt)),
                messageId,
                email,
                subject,
                sentAt == null ? null : Needed.moment("sentAt", sentAt));
    }
}
