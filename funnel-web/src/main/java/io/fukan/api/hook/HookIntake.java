package io.fukan.api.hook;

import io.fukan.hook.HookDoor;
import io.fukan.hook.HookKey;
import io.fukan.hook.HookKind;
import io.fukan.hook.HookRefused;
import io.fukan.hook.SignedMessage;
import io.fukan.security.DoorThrottle;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** How every message of another system is taken: not too many, not too long, signed, of now, readable, and once. */
@Component
class HookIntake {

    /** Most bytes of news about one record. */
    static final int NEWS_BYTES = 64 * 1024;

    /** Somebody may be at the same record at the same moment. */
    private static final int TRIES = 3;

    private final HookDoor door;
    private final DoorThrottle throttle;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    HookIntake(HookDoor door, DoorThrottle throttle, JsonMapper json, PlatformTransactionManager transactions) {
        this.door = door;
        this.throttle = throttle;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A message of one of our keys. */
    record Delivery<M>(HookKey sender, String id, M message) {}

    /**
     * @throws HookRefused when it is not to be heard
     * @throws DoorThrottle.TooMany when too many come from there
     * @throws MaxUploadSizeExceededException when it is longer than that
     * @throws HttpMessageNotReadableException when it is no such message
     */
    <M> Delivery<M> read(HookKind kind, String key, int mostBytes, Class<M> type, HttpServletRequest request)
            throws IOException {
        throttle.tell(request);
        byte[] body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new MaxUploadSizeExceededException(mostBytes);
        }
        String id = Optional.ofNullable(request.getHeader("webhook-id")).orElse("");
        SignedMessage message = new SignedMessage(
                key, id, request.getHeader("webhook-timestamp"), request.getHeader("webhook-signature"), body);
        return new Delivery<>(door.open(kind, message), id, parsed(body, type, request));
    }

    /** What the message has for an effect, in one transaction with the note that it came; empty: it came before. */
    <M, R> Optional<R> once(Delivery<M> delivery, Function<Delivery<M>, R> effect) {
        return once(delivery, effect, TRIES);
    }

    private <M, R> Optional<R> once(Delivery<M> delivery, Function<Delivery<M>, R> effect, int tries) {
        try {
            Optional<R> result = transaction.execute(status -> door.isNew(delivery.sender(), delivery.id())
                    ? Optional.of(effect.apply(delivery))
                    : Optional.empty());
            return result == null ? Optional.empty() : result;
        } catch (ConcurrencyFailureException overtaken) {
            if (tries <= 1) {
                throw overtaken;
            }
            return once(delivery, effect, tries - 1);
        }
    }

    private <M> M parsed(byte[] body, Class<M> type, HttpServletRequest request) {
        try {
            M message = json.readValue(body, type);
            if (message != null) {
                return message;
            }
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException(
                    type.getSimpleName(), unreadable, new ServletServerHttpRequest(request));
        }
        throw new HttpMessageNotReadableException("null", new ServletServerHttpRequest(request));
    }
}
