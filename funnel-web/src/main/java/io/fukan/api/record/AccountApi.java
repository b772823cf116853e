package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.AccountDetails;
import io.fukan.account.Accounts;
import io.fukan.account.CorporateNumber;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.customfield.RecordType;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.AccountQuery;
import io.fukan.records.AccountRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.CompanyEntry;
import io.fukan.work.Entered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

/** Companies. */
@RestController
@RequestMapping(AccountApi.PATH)
@Tag(name = "Accounts")
@Transactional(readOnly = true)
class AccountApi {

    static final String PATH = "/api/v1/accounts";

    private static final String FILTERS = "q band industry region account.attr.";

    private final AccountList list;
    private final Accounts accounts;
    private final CompanyEntry entry;
    private final Attrs attrs;
    private final When when;

    AccountApi(AccountList list, Accounts accounts, CompanyEntry entry, Attrs attrs, When when) {
        this.list = list;
        this.accounts = accounts;
        this.entry = entry;
        this.attrs = attrs;
        this.when = when;
    }

    /** A company. */
    @Schema(name = "NewAccount")
    record NewAccount(
            @Schema(description = "its id in its source; no other company may have it") @Nullable
            String externalId,

            @NotBlank @Schema(description = "as it writes itself, legal form included")
            String name,

            @Schema(description = "法人番号: 13 digits with their check digit") @Nullable
            String corporateNumber,

            @Schema(description = "major A to T of the Japanese classification, or one's own word") @Nullable
            String industry,

            @Nullable Integer employees,
            @Nullable String region,
            @Nullable String website,
            @Nullable String phone,

            @Schema(description = "custom fields by key") @Nullable
            Map<String, JsonNode> attrs) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "AccountChange", description = "what is not named stays as it is; null: unknown from now on")
    record AccountChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            Change<String> name,
            Change<String> corporateNumber,
            Change<String> industry,
            Change<Integer> employees,
            Change<String> region,
            Change<String> website,
            Change<String> phone,
            Change<Map<String, JsonNode>> attrs) {}

    @GetMapping
    @Operation(summary = "Companies of which one may read something")
    @ListOf(query = AccountQuery.class, filters = FILTERS)
    ListAnswer<AccountRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(list.page(AccountQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One company")
    AccountRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Enters a company; one of the same name is another company")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccountRow> create(@Valid @RequestBody NewAccount told, @CurrentViewer Viewer viewer) {
        AccountDetails details = new AccountDetails(
                name(told.name()),
                number(told.corporateNumber()),
                Entered.line("industry", told.industry()),
                told.employees(),
                Entered.line("region", told.region()),
                Entered.line("website", told.website()),
                Entered.line("phone", told.phone()));
        Account account = entry.create(details, told.externalId(), attrs.of(RecordType.ACCOUNT, told.attrs()), viewer);
        when.written();
        return Made.at(PATH, account.id(), list.one(account.id(), viewer));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes what is known of a company and judges its leads anew")
    ResponseEntity<AccountRow> change(
            @PathVariable long id, @Valid @RequestBody AccountChange change, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        Account account = accounts.get(id);
        StaleVersion.check(change.version(), account.version());
        AccountDetails present = account.details();
        AccountDetails details = new AccountDetails(
                name(change.name().over(present.name())),
                change.corporateNumber().isMade()
                        ? number(change.corporateNumber().value())
                        : present.corporateNumber(),
                Entered.line("industry", change.industry().over(present.industry())),
                change.employees().over(present.employees()),
                Entered.line("region", change.region().over(present.region())),
                Entered.line("website", change.website().over(present.website())),
                Entered.line("phone", change.phone().over(present.phone())));
        Map<String, String> fields = attrs.of(RecordType.ACCOUNT, change.attrs().value());
        entry.change(id, change.version(), details, fields, viewer);
        when.written();
        return Made.changed(list.one(id, viewer));
    }

    /** A blank name is refused by the company itself. */
    private static String name(@Nullable String told) {
        String name = Entered.line("name", told);
        return name == null ? "" : name;
    }

    private static @Nullable CorporateNumber number(@Nullable String told) {
        String number = Entered.line("corporateNumber", told);
        return number == null ? null : CorporateNumber.parse(number);
    }
}
