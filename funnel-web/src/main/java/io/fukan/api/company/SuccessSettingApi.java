package io.fukan.api.company;

import io.fukan.api.json.Partial;
import io.fukan.api.write.Merging;
import io.fukan.api.write.When;
import io.fukan.customer.SuccessSetting;
import io.fukan.customer.SuccessSettings;
import io.fukan.words.PlainNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the health of customers is weighed, and what their lifetime value assumes. */
@RestController
@RequestMapping("/api/v1/customer-success-settings")
@Tag(name = "Company")
@Transactional(readOnly = true)
class SuccessSettingApi {

    private final SuccessSettings settings;
    private final Merging merging;
    private final When when;

    SuccessSettingApi(SuccessSettings settings, Merging merging, When when) {
        this.settings = settings;
        this.merging = merging;
        this.when = when;
    }

    /** The settings. */
    @Schema(name = "CustomerSuccessSettings")
    record Entry(
            @NotNull @Schema(description = "0 to 100: weight of what customer success thinks")
            Integer judgementWeight,

            @NotNull @Schema(description = "0 to 100: weight of how often the product is used; not both 0")
            Integer usageWeight,

            @NotNull @Schema(description = "1 to 28: days with use among 28 that count as full use")
            Integer activeDays,

            @Schema(description = "share of one; null: not set, so that there is no lifetime value") @Nullable
            BigDecimal grossMargin,

            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version) {

        private static Entry of(SuccessSetting setting) {
            return new Entry(
                    setting.judgementWeight(),
                    setting.usageWeight(),
                    setting.activeDays(),
                    PlainNumber.of(setting.grossMargin()),
                    setting.version());
        }
    }

    @GetMapping
    @Operation(summary = "How customers' health is weighed, and what their lifetime value assumes")
    Entry get() {
        return Entry.of(settings.current());
    }

    @PatchMapping
    @Transactional
    @Operation(summary = "Weighs customers' health anew")
    Entry change(@RequestBody Partial<Entry> change) {
        SuccessSetting setting = settings.current();
        Entry told = merging.over(Entry.of(setting), change);
        setting.weigh(told.judgementWeight(), told.usageWeight(), told.activeDays(), told.grossMargin());
        when.written();
        return Entry.of(setting);
    }
}
