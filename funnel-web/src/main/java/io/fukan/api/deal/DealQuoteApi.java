package io.fukan.api.deal;

import io.fukan.access.Viewer;
import io.fukan.api.json.Told;
import io.fukan.proposal.Contract;
import io.fukan.proposal.ContractStatus;
import io.fukan.proposal.Quote;
import io.fukan.proposal.QuoteStatus;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.PlainNumber;
import io.fukan.work.DealProposals;
import io.fukan.work.DealProposals.QuoteTold;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Quotes and the contract of a deal. */
@RestController
@RequestMapping("/api/v1/opportunities/{id}")
@Tag(name = "Opportunities")
class DealQuoteApi {

    private final DealProposals proposals;
    private final Company company;

    DealQuoteApi(DealProposals proposals, Company company) {
        this.proposals = proposals;
        this.company = company;
    }

    /** A quote as a caller tells it. */
    @Schema(name = "QuoteTold")
    record NewQuote(
            @Schema(description = "absent: the next one of the deal") @Nullable
            String number,

            @NotNull @Schema(description = "yen without tax")
            BigDecimal amount,

            @Schema(type = "string", description = "when it was handed in; absent: now") @Nullable
            Told occurredAt,

            @Nullable LocalDate validUntil,

            @Schema(description = "where the document lies") @Nullable
            String link,

            @Nullable String note) {}

    /** A quote. */
    @Schema(name = "Quote")
    record QuoteEntry(
            long id,
            String number,
            @Nullable BigDecimal amount,
            @Nullable LocalDate validUntil,
            QuoteStatus status,
            boolean expired,

            @Schema(description = "the activity that counts as a quote")
            long activityId) {}

    /** What became of a quote. */
    @Schema(name = "QuoteSettlement")
    record Settlement(@NotNull QuoteStatus status) {}

    /** A day of the contract. */
    @Schema(name = "ContractDay")
    record ContractDay(
            @Schema(description = "absent: today") @Nullable LocalDate on,

            @Schema(description = "where it can be signed") @Nullable
            String link) {}

    /** How far the contract has come. */
    @Schema(name = "Contract")
    record ContractEntry(
            ContractStatus status,
            @Nullable LocalDate sentOn,
            @Nullable LocalDate viewedOn,
            @Nullable LocalDate declinedOn,
            @Nullable LocalDate signedOn,
            @Nullable String link) {

        static ContractEntry of(Contract contract) {
            return new ContractEntry(
                    contract.status(),
                    contract.sentOn(),
                    contract.viewedOn(),
                    contract.declinedOn(),
                    contract.signedOn(),
                    contract.link());
        }
    }

    @GetMapping("/quotes")
    @Operation(summary = "The quotes of a deal")
    List<QuoteEntry> list(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return proposals.of(id, viewer).stream().map(this::entry).toList();
    }

    @PostMapping("/quotes")
    @Operation(summary = "Keeps a quote that was handed in; it counts as one")
    ResponseEntity<QuoteEntry> add(
            @PathVariable long id, @Valid @RequestBody NewQuote quote, @CurrentViewer Viewer viewer) {
        Quote made = proposals.quote(
                id,
                new QuoteTold(
                        quote.number(),
                        quote.amount(),
                        quote.occurredAt() == null ? null : quote.occurredAt().moment(company.zone()),
                        quote.validUntil(),
                        quote.link(),
                        quote.note()),
                viewer);
        return ResponseEntity.created(URI.create("/api/v1/opportunities/%d/quotes/%d".formatted(id, made.id())))
                .body(entry(made));
    }

    @PostMapping("/quotes/{quote}/settle")
    @Operation(summary = "Says that a quote was accepted, declined or withdrawn")
    QuoteEntry settle(
            @PathVariable long id,
            @PathVariable long quote,
            @Valid @RequestBody Settlement settlement,
            @CurrentViewer Viewer viewer) {
        return entry(proposals.settle(id, quote, settlement.status(), viewer));
    }

    @GetMapping("/contract")
    @Operation(summary = "How far the electronic contract of a deal has come")
    ContractEntry contract(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return ContractEntry.of(proposals.contractOf(id, viewer));
    }

    @PostMapping("/contract/send")
    @Operation(summary = "The contract was sent for signature")
    ContractEntry send(@PathVariable long id, @Valid @RequestBody ContractDay day, @CurrentViewer Viewer viewer) {
        return ContractEntry.of(proposals.send(id, day.on(), day.link(), viewer));
    }

    @PostMapping("/contract/sign")
    @Operation(summary = "The customer signed the contract")
    ContractEntry sign(@PathVariable long id, @Valid @RequestBody ContractDay day, @CurrentViewer Viewer viewer) {
        return ContractEntry.of(proposals.sign(id, day.on(), viewer));
    }

    @PostMapping("/contract/take-back")
    @Operation(summary = "The contract that was sent is taken back")
    ContractEntry takeBack(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return ContractEntry.of(proposals.takeBack(id, viewer));
    }

    private QuoteEntry entry(Quote quote) {
        return new QuoteEntry(
                quote.id(),
                quote.number(),
                PlainNumber.of(quote.amount()),
                quote.validUntil(),
                quote.status(),
                quote.hasExpired(company.today()),
                quote.activityId());
    }
}
