package io.fukan.flow;

import io.fukan.kpi.DetailReader;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Names reasons in the reader's language; what somebody wrote in words of his own stays as it is. */
@Component
public class ReasonWords {

    private final MessageSource messages;

    ReasonWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param reason as recorded; empty: none */
    public String name(ReasonKind kind, String reason, Locale locale) {
        return reason.equals(DetailReader.NOT_SAID)
                ? messages.getMessage("reasonKind.notSaid", null, locale)
                : kind.known(reason)
                        .map(known -> messages.getMessage(known, locale))
                        .orElse(reason);
    }
}
