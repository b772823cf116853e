package io.fukan.web.imports;

import io.fukan.access.Viewer;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.Imports;
import io.fukan.ingest.file.FileProbe;
import io.fukan.ingest.file.FileReport;
import io.fukan.ingest.file.ProblemCode;
import io.fukan.ingest.file.UnreadableFileException;
import io.fukan.security.CurrentViewer;
import io.fukan.web.shell.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The first step: what is in the file, and which file. */
@Controller
class UploadPage {

    private final Imports imports;
    private final VisibleImports visible;
    private final ProblemTexts texts;
    private final MessageSource messages;
    private final DataSize largest;

    UploadPage(
            Imports imports,
            VisibleImports visible,
            ProblemTexts texts,
            MessageSource messages,
            MultipartProperties multipart) {
        this.imports = imports;
        this.visible = visible;
        this.texts = texts;
        this.messages = messages;
        this.largest = multipart.getMaxFileSize();
    }

    /**
     * The page.
     *
     * @param kind chosen beforehand, as from the empty state of a list
     * @param tooLarge whether a file was refused for its size before it could be read
     */
    @GetMapping("/imports/new")
    ModelAndView show(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String tooLarge,
            @CurrentViewer Viewer viewer) {
        ImportKind chosen = kind == null ? null : ImportKind.named(kind).orElse(null);
        return tooLarge == null
                ? page(chosen, null, HttpStatus.OK, viewer)
                : page(chosen, tooLarge(viewer.locale()), HttpStatus.CONTENT_TOO_LARGE, viewer);
    }

    /** Keeps the file and goes on to its mapping; what cannot be a table at all is refused here. */
    @PostMapping("/imports/new")
    ModelAndView upload(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable MultipartFile file,
            @CurrentViewer Viewer viewer)
            throws IOException {
        Optional<ImportKind> chosen = Optional.ofNullable(kind).flatMap(ImportKind::named);
        if (chosen.isEmpty()) {
            return page(null, null, HttpStatus.UNPROCESSABLE_CONTENT, viewer)
                    .addObject("kindError", text("imports.new.kind.missing", viewer.locale()));
        }
        visible.require(chosen.get(), viewer);
        Optional<String> error = error(file, chosen.get(), viewer.locale());
        if (error.isPresent() || file == null) {
            return page(chosen.get(), error.orElse(null), HttpStatus.UNPROCESSABLE_CONTENT, viewer);
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream content = file.getInputStream()) {
            long id = imports.upload(name, content, viewer.userId());
            return new ModelAndView(
                    "redirect:/imports/drafts/" + id + "?kind=" + chosen.get().key());
        }
    }

    private Optional<String> error(@Nullable MultipartFile file, ImportKind kind, Locale locale) throws IOException {
        if (Uploads.isMissing(file)) {
            return Optional.of(text("imports.new.file.missing", locale));
        }
        try {
            FileReport report = FileProbe.automatic().report(file::getInputStream, Set.of());
            return report.rows() == 0 ? Optional.of(text("imports.new.file.headersOnly", locale)) : Optional.empty();
        } catch (UnreadableFileException e) {
            boolean hopeless = e.isOfAnEmptyFile() || e.problem().code() == ProblemCode.NOT_A_TEXT_FILE;
            // Anything else may be a matter of encoding or separator, which the next step lets one choose.
            return hopeless ? Optional.of(texts.text(e.problem(), kind, locale)) : Optional.empty();
        }
    }

    private ModelAndView page(@Nullable ImportKind kind, @Nullable String fileError, HttpStatus status, Viewer viewer) {
        return new ModelAndView("imports/new", status)
                .addObject("kinds", visible.kinds(viewer))
                .addObject("kind", kind)
                .addObject("fileError", fileError)
                .addObject("largest", largest.toBytes())
                .addObject("largestShown", largest.toMegabytes())
                .addObject("tooLarge", tooLarge(viewer.locale()));
    }

    private String tooLarge(Locale locale) {
        return messages.getMessage("imports.new.file.tooLarge", new Object[] {largest.toMegabytes()}, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
