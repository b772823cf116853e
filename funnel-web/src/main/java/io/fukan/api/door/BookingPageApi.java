package io.fukan.api.door;

import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.booking.BookingPage;
import io.fukan.booking.BookingPages;
import io.fukan.setting.SiteAddress;
import io.fukan.work.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages on which prospects book by themselves. */
@RestController
@RequestMapping(BookingPageApi.PATH)
@Tag(name = "Booking")
@Transactional
class BookingPageApi {

    static final String PATH = "/api/v1/booking-pages";

    private final BookingPages pages;
    private final Origin origin;
    private final SiteAddress site;
    private final When when;
    private final Merging merging;

    BookingPageApi(BookingPages pages, Origin origin, SiteAddress site, When when, Merging merging) {
        this.pages = pages;
        this.origin = origin;
        this.site = site;
        this.when = when;
        this.merging = merging;
    }

    /** What a page says in one language. */
    @Schema(name = "BookingPageText")
    record Text(@NotNull String title, @Nullable String text) {}

    /** What is told of a page. */
    @Schema(name = "BookingPageTold")
    record Told(
            @Schema(description = "last part of its address; of a new page, then it stays") @Nullable
            String key,

            @NotNull @Valid Text japanese,
            @NotNull @Valid Text english,

            @NotNull @Schema(description = "id of the team whose people go")
            Long team,

            @NotNull @Schema(description = "how long a meeting takes")
            Integer minutes,

            @NotNull @Schema(description = "how many days ahead it can be")
            Integer horizonDays,

            @Schema(description = "where, or how the address is told") @Nullable
            String place,

            @Schema(description = "id: where its leads come from") @Nullable
            Long channel,

            @Schema(description = "id") @Nullable Long campaign,

            @Schema(description = "false: strangers cannot book on it", defaultValue = "true") @Nullable
            Boolean active,

            @Schema(description = "when changing: the version that was read") @Nullable
            Integer version) {

        private BookingPage.Words words() {
            return new BookingPage.Words(
                    japanese.title(), english.title(), text(japanese.text()), text(english.text()));
        }

        private BookingPage.Meeting meeting() {
            return new BookingPage.Meeting(team, minutes, horizonDays, Entered.line("place", place), channel, campaign);
        }

        private boolean use() {
            return active == null || active;
        }

        private static String text(@Nullable String told) {
            return Objects.requireNonNullElse(told, "");
        }
    }

    /** A page as it is. */
    @Schema(name = "BookingPage")
    record Entry(
            long id,
            String key,

            @Schema(description = "where strangers find it") String url,

            Text japanese,
            Text english,
            long team,
            int minutes,
            int horizonDays,
            @Nullable String place,
            @Nullable Long channel,
            @Nullable Long campaign,
            boolean active,
            int version) {

        private static Entry of(BookingPage page, String url) {
            return new Entry(
                    page.id(),
                    page.key(),
                    url,
                    text(page, Locale.JAPANESE),
                    text(page, Locale.ENGLISH),
                    page.teamId(),
                    page.minutes(),
                    page.horizonDays(),
                    page.place(),
                    page.channelId(),
                    page.campaignId(),
                    page.isActive(),
                    page.version());
        }

        private static Text text(BookingPage page, Locale language) {
            return new Text(page.title(language), page.text(language));
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "All booking pages by their key")
    List<Entry> list() {
        return pages.findAllByOrderByKey().stream().map(this::entry).toList();
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    @Operation(summary = "One booking page")
    Entry get(@PathVariable long id) {
        return entry(pages.get(id));
    }

    @PostMapping
    @Operation(summary = "Opens a booking page; a key that is taken: 409")
    ResponseEntity<Entry> add(@Valid @RequestBody Told told) {
        origin.check(told.team(), told.channel(), told.campaign());
        BookingPage made = new BookingPage(Told.text(told.key()), told.words(), told.meeting());
        made.activate(told.use());
        pages.save(made);
        when.written();
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(entry(made));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Changes a booking page; another version than the one read: 409")
    Entry change(@PathVariable long id, @Valid @RequestBody Told told) {
        BookingPage page = pages.get(id);
        StaleVersion.check(told.version() == null ? -1 : told.version(), page.version());
        origin.check(told.team(), told.channel(), told.campaign());
        page.revise(told.words(), told.meeting());
        page.activate(told.use());
        when.written();
        return entry(page);
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is named of a booking page")
    Entry changePart(@PathVariable long id, @RequestBody Partial<Told> change) {
        return change(id, merging.over(get(id), change));
    }

    private Entry entry(BookingPage page) {
        return Entry.of(page, site.of("/book/" + page.key()));
    }
}
