package io.fukan.api.hook;

import io.fukan.api.hook.HookIntake.Delivery;
import io.fukan.hook.HookKind;
import io.fukan.mail.MailNews;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of mails, told by a system that sends them. */
@RestController
@Tag(name = "Webhooks")
class MailHook {

    private final HookIntake intake;
    private final MailNews news;

    MailHook(HookIntake intake, MailNews news) {
        this.intake = intake;
        this.news = news;
    }

    /** What became of a message. */
    enum State {
        TAKEN,
        /** Nobody we know as the person of a lead got that mail. */
        UNKNOWN,
        /** The same message came before. */
        REPEATED
    }

    /** The answer. */
    @Schema(name = "MailHookAnswer")
    record Answer(State state) {}

    @PostMapping("/hooks/mail/{key}")
    @Operation(
            summary = "Takes what became of a mail",
            description =
                    "Signed as Standard Webhooks say. The same webhook-id has one effect, however often it comes.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = MailMessage.class))))
    @Signed
    Answer take(@PathVariable String key, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        Delivery<MailMessage> delivery =
                intake.read(HookKind.MAIL, key, HookIntake.NEWS_BYTES, MailMessage.class, request);
        MailNews.Told told = delivery.message().told();
        return new Answer(intake.once(delivery, once -> news.take(told) ? State.TAKEN : State.UNKNOWN)
                .orElse(State.REPEATED));
    }
}
