package io.fukan.api.notice;

import io.fukan.access.Viewer;
import io.fukan.api.paging.Paging;
import io.fukan.notice.NoticeKind;
import io.fukan.notice.NoticeLine;
import io.fukan.notice.NoticeList;
import io.fukan.notice.NoticeMails;
import io.fukan.notice.NoticeWords;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices")
class NoticeApi {

    private final NoticeList list;
    private final NoticeMails mails;
    private final NoticeWords words;

    NoticeApi(NoticeList list, NoticeMails mails, NoticeWords words) {
        this.list = list;
        this.mails = mails;
        this.words = words;
    }

    /** A notice. */
    @Schema(name = "Notice")
    record NoticeEntry(
            long id,
            NoticeKind kind,

            @Schema(description = "in the caller's language")
            String text,

            @Nullable Long leadId,
            @Nullable Long opportunityId,
            Instant toldAt,
            @Nullable Instant readAt) {}

    /** Notices. */
    @Schema(name = "Notices")
    record Answer(
            @Schema(description = "not read yet; 100 stands for a hundred or more")
            int unread,

            int page,
            int size,
            List<NoticeEntry> items) {}

    /** Of which kinds copies go out by mail. */
    @Schema(name = "NoticeMail")
    record Wanted(@NotNull Set<NoticeKind> kinds) {}

    @GetMapping
    @Operation(summary = "What the caller was told, latest first")
    Answer list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam @Nullable String page,
            @RequestParam @Nullable String size,
            Locale locale,
            @CurrentViewer Viewer viewer) {
        Paging paging = Paging.of(page, size);
        List<NoticeEntry> items = list.page(unread, paging.page(), paging.size(), viewer).stream()
                .map(line -> entry(line, locale))
                .toList();
        return new Answer(list.unread(viewer), paging.page(), paging.size(), items);
    }

    @PostMapping("/{id}/read")
    @Operation(summary = "Notes that a notice was read")
    NoticeEntry read(@PathVariable long id, Locale locale, @CurrentViewer Viewer viewer) {
        list.read(id, viewer);
        return entry(list.one(id, viewer).orElseThrow(), locale);
    }

    @PostMapping("/read-all")
    @Operation(summary = "Notes that all notices were read")
    Answer readAll(Locale locale, @CurrentViewer Viewer viewer) {
        list.readAll(viewer);
        return list(true, null, null, locale, viewer);
    }

    @GetMapping("/mail")
    @Operation(summary = "Of which kinds the caller gets copies by mail")
    Wanted wanted(@CurrentViewer Viewer viewer) {
        return new Wanted(mails.wanted(viewer.userId()));
    }

    @PutMapping("/mail")
    @Operation(summary = "Settles of which kinds the caller gets copies by mail")
    Wanted choose(@Valid @RequestBody Wanted wanted, @CurrentViewer Viewer viewer) {
        mails.choose(viewer.userId(), wanted.kinds());
        return wanted(viewer);
    }

    private NoticeEntry entry(NoticeLine line, Locale locale) {
        return new NoticeEntry(
                line.id(),
                line.kind(),
                words.sentence(line, locale),
                line.leadId(),
                line.opportunityId(),
                line.toldAt(),
                line.readAt());
    }
}
