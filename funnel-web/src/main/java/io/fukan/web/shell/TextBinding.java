package io.fukan.web.shell;

import java.beans.PropertyEditorSupport;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Refuses text that no database can keep - NUL characters, halves of characters - at its field instead of failing later. */
@ControllerAdvice(basePackages = "io.fukan.web")
class TextBinding {

    @InitBinder
    void texts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StorableText());
    }

    private static final class StorableText extends PropertyEditorSupport {

        @Override
        public void setAsText(@Nullable String text) {
            if (text != null
                    && (text.indexOf('\0') >= 0
                            || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
                throw new IllegalArgumentException("not text");
            }
            setValue(text);
        }
    }
}
