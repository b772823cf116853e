package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.json.Told;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.customer.Customer;
import io.fukan.customer.CustomerStage;
import io.fukan.customer.Customers;
import io.fukan.customfield.RecordType;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.CustomerList;
import io.fukan.records.CustomerQuery;
import io.fukan.records.CustomerRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.CustomerDetails;
import io.fukan.work.CustomerWork;
import io.fukan.work.CustomerWork.NewCustomer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Customers after the contract. */
@RestController
@RequestMapping(CustomerApi.PATH)
@Tag(name = "Customers")
@Transactional(readOnly = true)
class CustomerApi {

    static final String PATH = "/api/v1/customers";

    private static final String FILTERS =
            "q stage due owner account startedFrom startedTo churnedFrom churnedTo" + " customer.attr. account.attr.";

    private final CustomerList list;
    private final Customers customers;
    private final CustomerWork work;
    private final Attrs attrs;
    private final When when;

    CustomerApi(CustomerList list, Customers customers, CustomerWork work, Attrs attrs, When when) {
        this.list = list;
        this.customers = customers;
        this.work = work;
        this.attrs = attrs;
        this.when = when;
    }

    /** A customer that no deal here tells about. */
    @Schema(name = "NewCustomer", description = "a company must be told; a won deal makes its customer by itself")
    record CustomerTold(
            @Schema(description = "its id in its source; no other customer may have it") @Nullable
            String externalId,

            @Schema(description = "id of the company") @Nullable
            Long account,

            @Schema(description = "its name, or account; an equal name is the same company") @Nullable
            String company,

            @Schema(type = "string", description = "when the contract began; absent: now") @Nullable
            Told startedAt,

            @Schema(description = "monthly recurring revenue in yen without tax") @Nullable
            BigDecimal mrr,

            @Schema(description = "id of who looks after it; absent: oneself, or nobody for administrators") @Nullable
            Long owner,

            @Schema(description = "the day by which the present term must be renewed") @Nullable
            LocalDate renewsOn,

            @Schema(description = "custom fields by key") @Nullable
            Map<String, JsonNode> attrs) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "CustomerChange", description = "what is not named stays as it is; null: unknown from now on")
    record CustomerChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            Change<BigDecimal> mrr,
            Change<Long> owner,
            Change<LocalDate> renewsOn,
            Change<Map<String, JsonNode>> attrs) {}

    /** To the next stage, or back to the one before. */
    @Schema(name = "CustomerMove")
    record Move(
            @NotNull @Schema(description = "the next one or the one before; leaving is /churn")
            CustomerStage to) {}

    /** Leaving. */
    @Schema(name = "Churn")
    record Churn(
            @NotNull String reason,

            @Schema(type = "string", description = "absent: now") @Nullable
            Told occurredAt) {}

    @GetMapping
    @Operation(summary = "Customers within one's scope")
    @ListOf(query = CustomerQuery.class, filters = FILTERS)
    ListAnswer<CustomerRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(list.page(CustomerQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One customer")
    CustomerRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("customer", id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Enters a customer, in onboarding")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CustomerRow> create(@Valid @RequestBody CustomerTold told, @CurrentViewer Viewer viewer) {
        Customer customer = work.create(
                new NewCustomer(
                        told.externalId(),
                        told.account(),
                        told.company(),
                        when.past("startedAt", told.startedAt()),
                        new CustomerDetails(
                                told.mrr(),
                                told.owner(),
                                told.renewsOn(),
                                attrs.of(RecordType.CUSTOMER, told.attrs()))),
                viewer);
        when.written();
        return Made.at(PATH, customer.id(), list.one(customer.id(), viewer));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes what is known of a customer")
    ResponseEntity<CustomerRow> change(
            @PathVariable long id, @Valid @RequestBody CustomerChange change, @CurrentViewer Viewer viewer) {
        work.checkChange(id, viewer);
        Customer customer = customers.get(id);
        StaleVersion.check(change.version(), customer.version());
        CustomerDetails details = new CustomerDetails(
                change.mrr().over(customer.mrr()),
                change.owner().over(customer.ownerId()),
                change.renewsOn().over(customer.renewsOn()),
                attrs.of(RecordType.CUSTOMER, change.attrs().value()));
        work.change(id, change.version(), details, viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/stage")
    @Transactional
    @Operation(summary = "Moves a customer to the next stage, or back to the one before")
    ResponseEntity<CustomerRow> stage(
            @PathVariable long id, @Valid @RequestBody Move move, @CurrentViewer Viewer viewer) {
        work.move(id, move.to(), viewer);
        return now(id, viewer);
    }

    @PostMapping("/{id}/churn")
    @Transactional
    @Operation(summary = "The customer leaves, once and with a reason")
    ResponseEntity<CustomerRow> churn(
            @PathVariable long id, @Valid @RequestBody Churn churn, @CurrentViewer Viewer viewer) {
        work.churn(id, churn.reason(), when.moment(churn.occurredAt()), viewer);
        return now(id, viewer);
    }

    private ResponseEntity<CustomerRow> now(long id, Viewer viewer) {
        when.written();
        return Made.changed(list.one(id, viewer));
    }
}
