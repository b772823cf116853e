package io.fukan.api.hook;

import io.fukan.api.hook.HookIntake.Delivery;
import io.fukan.hook.HookKind;
import io.fukan.telephony.TelephonyCall;
import io.fukan.telephony.TelephonyEvent;
import io.fukan.telephony.TelephonyLog;
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

/** Calls, told by a telephone system. A message that came before is answered alike and has no second effect. */
@RestController
@Tag(name = "Webhooks", description = "What other systems tell us; Standard Webhooks")
class TelephonyHook {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final HookIntake intake;
    private final TelephonyLog telephony;

    TelephonyHook(HookIntake intake, TelephonyLog telephony) {
        this.intake = intake;
        this.telephony = telephony;
    }

    /** What became of a message. */
    enum State {
        /** It is a call of a lead now. */
        LOGGED,
        /** It waits for a person to say whose call it is, or was put aside. */
        WAITING,
        /** The same message came before. */
        REPEATED
    }

    /** The answer. */
    @Schema(name = "HookAnswer")
    record Answer(
            @Schema(description = "LOGGED: it is a call of a lead now; WAITING: a person will say whose it is")
            State state) {}

    @PostMapping("/hooks/telephony/{key}")
    @Operation(
            summary = "Takes a call from a telephone system",
            description =
                    "Signed as Standard Webhooks say. The same webhook-id has one effect, however often it comes.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = TelephonyMessage.class))))
    @Signed
    Answer take(@PathVariable String key, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        Delivery<TelephonyMessage> delivery =
                intake.read(HookKind.TELEPHONY, key, MOST_BYTES, TelephonyMessage.class, request);
        TelephonyEvent event = delivery.message().event();
        return new Answer(intake.once(delivery, once -> {
                    TelephonyCall call = telephony.take(once.sender().id(), event);
                    return call.callId() == null ? State.WAITING : State.LOGGED;
                })
                .orElse(State.REPEATED));
    }
}
