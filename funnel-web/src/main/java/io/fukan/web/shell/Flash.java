package io.fukan.web.shell;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says about the deed just done: {@code Flash.success("users.created", name).on(redirect)}, then
 * {@code return "redirect:/admin/users"}.
 *
 * @param kind success, info, warning or error: colour and icon
 * @param key key of the message
 * @param args what the message mentions; kept as text, for it travels through the session
 * @param way where one goes on from there; null: nowhere in particular
 */
public record Flash(
        Kind kind, String key, List<String> args, @Nullable Way way) implements Serializable {

    private static final String NAME = "flash";

    /** A link, and the key of its words. */
    public record Way(String path, String key) implements Serializable {}

    /** How it went. */
    public enum Kind {
        SUCCESS("circle-check"),
        INFO("info-circle"),
        WARNING("alert-triangle"),
        ERROR("alert-circle");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        /** Name of the icon beside the text. */
        public String icon() {
            return icon;
        }

        /** Last part of the style's name. */
        public String style() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** It was done. */
    public static Flash success(String key, Object... args) {
        return of(Kind.SUCCESS, key, args);
    }

    /** Something to know. */
    public static Flash info(String key, Object... args) {
        return of(Kind.INFO, key, args);
    }

    /** It was done, but. */
    public static Flash warning(String key, Object... args) {
        return of(Kind.WARNING, key, args);
    }

    /** It was not done. */
    public static Flash error(String key, Object... args) {
        return of(Kind.ERROR, key, args);
    }

    /** The same with a link to what came of it. */
    public Flash leadingTo(String path, String words) {
        return new Flash(kind, key, args, new Way(path, words));
    }

    /** Sends it along with a redirect. */
    public void on(RedirectAttributes redirect) {
        redirect.addFlashAttribute(NAME, this);
    }

    private static Flash of(Kind kind, String key, Object... args) {
        return new Flash(kind, key, Arrays.stream(args).map(String::valueOf).toList(), null);
    }
}
