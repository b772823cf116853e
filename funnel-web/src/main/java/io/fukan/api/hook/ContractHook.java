package io.fukan.api.hook;

import io.fukan.api.hook.HookIntake.Delivery;
import io.fukan.hook.HookKind;
import io.fukan.work.ContractNews;
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

/** What became of contracts, told by the service that has them signed. */
@RestController
@Tag(name = "Webhooks")
class ContractHook {

    private final HookIntake intake;
    private final ContractNews news;

    ContractHook(HookIntake intake, ContractNews news) {
        this.intake = intake;
        this.news = news;
    }

    /** What became of a message. */
    enum State {
        TAKEN,
        /** The contract was signed before, or another document has replaced that one. */
        OVERTAKEN,
        /** The same message came before. */
        REPEATED
    }

    /** The answer. */
    @Schema(name = "ContractHookAnswer")
    record Answer(State state) {}

    @PostMapping("/hooks/contract/{key}")
    @Operation(
            summary = "Takes what became of a deal's contract",
            description =
                    "Signed as Standard Webhooks say. It wins or loses no deal. The same webhook-id has one effect, however often it comes.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ContractMessage.class))))
    @Signed
    Answer take(@PathVariable String key, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        Delivery<ContractMessage> delivery =
                intake.read(HookKind.CONTRACT, key, HookIntake.NEWS_BYTES, ContractMessage.class, request);
        ContractNews.Told told = delivery.message().told();
        return new Answer(intake.once(delivery, once -> news.take(told) ? State.TAKEN : State.OVERTAKEN)
                .orElse(State.REPEATED));
    }
}
