package io.fukan.api.hook;

import io.fukan.hook.HookDoor;
import io.fukan.hook.HookKey;
import io.fukan.hook.HookKind;
import io.fukan.hook.SignedMessage;
import io.fukan.telephony.TelephonyCall;
import io.fukan.telephony.TelephonyEvent;
import io.fukan.telephony.TelephonyLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Calls, told by a telephone system. A message that came before is answered alike and has no second effect. */
@RestController
@Tag(name = "Webhooks", description = "What other systems tell us; Standard Webhooks")
class TelephonyHook {

    private static final int MOST_BYTES = 5 * 1024 * 1024;
    /** A rep may be at the same lead at the same moment. */
    private static final int TRIES = 3;

    private final HookDoor door;
    private final TelephonyLog telephony;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    TelephonyHook(HookDoor door, TelephonyLog telephony, JsonMapper json, PlatformTransactionManager transactions) {
        this.door = door;
        this.telephony = telephony;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
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
    @Parameter(name = "webhook-id", in = ParameterIn.HEADER, required = true, schema = @Schema(type = "string"))
    @Parameter(
            name = "webhook-timestamp",
            in = ParameterIn.HEADER,
            required = true,
            description = "seconds since 1970, at most five minutes off",
            schema = @Schema(type = "integer"))
    @Parameter(
            name = "webhook-signature",
            in = ParameterIn.HEADER,
            required = true,
            description = "v1, and base64 of the HMAC-SHA256 of id.timestamp.body",
            schema = @Schema(type = "string"))
    Answer take(@PathVariable String key, @Parameter(hidden = true) HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new MaxUploadSizeExceededException(MOST_BYTES);
        }
        String id = Optional.ofNullable(request.getHeader("webhook-id")).orElse("");
        SignedMessage message = new SignedMessage(
                key, id, request.getHeader("webhook-timestamp"), request.getHeader("webhook-signature"), body);
        HookKey sender = door.open(HookKind.TELEPHONY, message);
        TelephonyEvent event = read(body, request).event();
        return new Answer(take(sender, id, event, TRIES));
    }

    private State take(HookKey sender, String id, TelephonyEvent event, int tries) {
        try {
            return transaction.execute(status -> {
                if (!door.isNew(sender, id)) {
                    return State.REPEATED;
                }
                TelephonyCall call = telephony.take(sender.id(), event);
                return call.callId() == null ? State.WAITING : State.LOGGED;
            });
        } catch (ConcurrencyFailureException overtaken) {
            if (tries <= 1) {
                throw overtaken;
            }
            return take(sender, id, event, tries - 1);
        }
    }

    private TelephonyMessage read(byte[] body, HttpServletRequest request) {
        try {
            TelephonyMessage message = json.readValue(body, TelephonyMessage.class);
            if (message != null) {
                return message;
            }
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException(
                    "telephony message", unreadable, new ServletServerHttpRequest(request));
        }
        throw new HttpMessageNotReadableException("null", new ServletServerHttpRequest(request));
    }
}
