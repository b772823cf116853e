package io.fukan.web.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files that a form sends along. */
public final class Uploads {

    private Uploads() {}

    /** Whether no file was chosen. Whoever chose an empty one did choose one, and is told what is wrong with it. */
    public static boolean isMissing(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null || name.isBlank();
    }
}
