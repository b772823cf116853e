package io.fukan.records;

import io.fukan.account.Industry;
import io.fukan.account.PhoneNumber;
import io.fukan.quality.Quality;
import io.fukan.record.Labelled;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes the values of an export as a reader of that language knows them from the screen. */
record ExportWords(MessageSource messages, Locale locale) {

    String header(String key) {
        return text("export." + key);
    }

    String text(String key) {
        return messages.getMessage(key, null, locale);
    }

    String label(Labelled value) {
        return messages.getMessage(value, locale);
    }

    String quality(Quality quality) {
        return text("quality." + quality);
    }

    @Nullable
    String industry(@Nullable String code) {
        return code == null ? null : named(Industry.ofCode(code).map(Industry::messageKey), code);
    }

    @Nullable
    String lostReason(@Nullable String reason) {
        return reason == null ? null : named(Optional.of("recycleReason." + reason), reason);
    }

    private String named(Optional<String> key, String otherwise) {
        return key.map(found -> messages.getMessage(found, null, otherwise, locale))
                .orElse(otherwise);
    }

    static @Nullable String name(@Nullable Named record) {
        return record == null ? null : record.name();
    }

    static @Nullable String phone(@Nullable String e164) {
        return e164 == null ? null : new PhoneNumber(e164).national();
    }
}
