package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.json.Told;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.customer.MrrMove;
import io.fukan.records.CustomerList;
import io.fukan.records.CustomerRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.CustomerWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What customer success records of a customer. */
@RestController
@RequestMapping(CustomerApi.PATH + "/{id}")
@Tag(name = "Customers")
@Transactional
class CustomerSuccessApi {

    private final CustomerList list;
    private final CustomerWork work;
    private final When when;

    CustomerSuccessApi(CustomerList list, CustomerWork work, When when) {
        this.list = list;
        this.work = work;
        this.when = when;
    }

    /** When it was. */
    @Schema(name = "CustomerMoment")
    record At(
            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** A change of what the customer pays. */
    @Schema(name = "MrrChange")
    record MrrChange(
            @NotNull MrrMove kind,

            @NotNull @Schema(description = "by how much, in yen a month without tax; above zero whatever the kind")
            BigDecimal amount,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** A renewal of the present term. */
    @Schema(name = "Renewal")
    record Renewal(
            @Schema(description = "the day by which the next term must be renewed; absent: a year later") @Nullable
            LocalDate nextRenewsOn,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    /** What is thought of the customer's health. */
    @Schema(name = "HealthJudgement")
    record Judgement(
            @NotNull @Schema(description = "1 (about to leave) to 5 (excellent)")
            Integer judgement,

            @Nullable String note,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    @PostMapping("/onboarding")
    @Operation(summary = "Onboarding is completed")
    ResponseEntity<CustomerRow> onboarding(
            @PathVariable long id, @Valid @RequestBody At at, @CurrentViewer Viewer viewer) {
        work.completeOnboarding(id, when.moment(at.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/first-value")
    @Operation(summary = "The customer has first had what it bought the product for")
    ResponseEntity<CustomerRow> firstValue(
            @PathVariable long id, @Valid @RequestBody At at, @CurrentViewer Viewer viewer) {
        work.reachValue(id, when.moment(at.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/mrr-changes")
    @Operation(summary = "What the customer pays a month changes")
    ResponseEntity<CustomerRow> mrr(
            @PathVariable long id, @Valid @RequestBody MrrChange change, @CurrentViewer Viewer viewer) {
        work.changeMrr(id, change.kind(), change.amount(), when.moment(change.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/renewals")
    @Operation(summary = "The present term is renewed")
    ResponseEntity<CustomerRow> renew(
            @PathVariable long id, @Valid @RequestBody Renewal renewal, @CurrentViewer Viewer viewer) {
        work.renew(id, renewal.nextRenewsOn(), when.moment(renewal.occurredAt()), viewer);
        return now(id, viewer);
    }

    @PostMapping("/health")
    @Operation(summary = "What customer success thinks of the customer's health")
    ResponseEntity<CustomerRow> health(
            @PathVariable long id, @Valid @RequestBody Judgement told, @CurrentViewer Viewer viewer) {
        work.judge(id, told.judgement(), told.note(), when.moment(told.occurredAt()), viewer);
        return now(id, viewer);
    }

    private ResponseEntity<CustomerRow> now(long id, Viewer viewer) {
        when.written();
        return Made.changed(list.one(id, viewer));
    }
}
