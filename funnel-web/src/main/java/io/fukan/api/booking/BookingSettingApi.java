package io.fukan.api.booking;

import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.calendar.BookingSetting;
import io.fukan.calendar.BookingSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How appointments are offered and shared out. */
@RestController
@RequestMapping("/api/v1/booking-settings")
@Tag(name = "Booking")
@Transactional(readOnly = true)
class BookingSettingApi {

    private final BookingSettings settings;
    private final Merging merging;
    private final When when;

    BookingSettingApi(BookingSettings settings, Merging merging, When when) {
        this.settings = settings;
        this.merging = merging;
        this.when = when;
    }

    /** The settings. */
    @Schema(name = "BookingSettings")
    record Entry(
            @NotNull @Schema(description = "10 to 480: how long a meeting takes unless somebody says otherwise")
            Integer slotMinutes,

            @NotNull @Schema(description = "0 to 240: free time after a meeting")
            Integer bufferMinutes,

            @NotNull @Schema(description = "0 to 336: between now and the first time that is offered")
            Integer noticeHours,

            @NotNull @Schema(description = "1 to 336: before a meeting, when the prospect is reminded")
            Integer reminderHours,

            @NotNull @Schema(description = "1 to 365: over which appointments are counted to share them out evenly")
            Integer loadDays,

            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version) {

        private static Entry of(BookingSetting setting) {
            return new Entry(
                    setting.slotMinutes(),
                    setting.bufferMinutes(),
                    (int) setting.notice().toHours(),
                    (int) setting.reminder().toHours(),
                    setting.loadDays(),
                    setting.version());
        }
    }

    @GetMapping
    @Operation(summary = "How appointments are offered and shared out")
    Entry get() {
        return Entry.of(settings.current());
    }

    @PatchMapping
    @Transactional
    @Operation(summary = "Changes how appointments are offered and shared out")
    Entry change(@RequestBody Partial<Entry> change) {
        BookingSetting setting = settings.current();
        Entry told = merging.over(Entry.of(setting), change);
        setting.decide(
                told.slotMinutes(), told.bufferMinutes(), told.noticeHours(), told.reminderHours(), told.loadDays());
        when.written();
        return Entry.of(setting);
    }
}
