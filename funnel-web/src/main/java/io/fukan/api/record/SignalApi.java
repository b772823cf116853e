package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.account.BuyingRole;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.AccountList;
import io.fukan.records.ContactList;
import io.fukan.records.ContactRow;
import io.fukan.security.CurrentViewer;
import io.fukan.targeting.AccountSignal;
import io.fukan.targeting.AccountSignals;
import io.fukan.targeting.SignalKind;
import io.fukan.work.KeyPeople;
import io.fukan.work.SignalEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is new with companies, and who counts there. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Target accounts")
@Transactional
class SignalApi {

    private final AccountList accounts;
    private final AccountSignals signals;
    private final SignalEntry entry;
    private final ContactList contacts;
    private final KeyPeople people;
    private final When when;

    SignalApi(
            AccountList accounts,
            AccountSignals signals,
            SignalEntry entry,
            ContactList contacts,
            KeyPeople people,
            When when) {
        this.accounts = accounts;
        this.signals = signals;
        this.entry = entry;
        this.contacts = contacts;
        this.people = people;
        this.when = when;
    }

    /** Something new to be entered. */
    @Schema(name = "NewSignal")
    record NewSignal(
            @NotNull SignalKind kind,
            @NotBlank String title,

            @Schema(description = "http or https") @Nullable String sourceUrl,

            @Schema(description = "absent: today") @Nullable LocalDate happenedOn) {}

    /** Something new with a company. */
    @Schema(name = "Signal")
    record Signal(
            long id,
            SignalKind kind,
            String title,
            @Nullable String sourceUrl,
            LocalDate happenedOn,
            Instant recordedAt) {

        static Signal of(AccountSignal signal) {
            return new Signal(
                    signal.id(),
                    signal.kind(),
                    signal.title(),
                    signal.sourceUrl(),
                    signal.happenedOn(),
                    signal.recordedAt());
        }
    }

    /** What a person has to say when their company buys. */
    @Schema(name = "BuyingPart")
    record Part(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Schema(description = "null: unknown") @Nullable BuyingRole role,

            @NotNull Boolean keyPerson,

            @Schema(description = "since when; absent: as known, else today") @Nullable
            LocalDate keyPersonOn) {}

    @GetMapping("/accounts/{id}/signals")
    @Transactional(readOnly = true)
    @Operation(summary = "The latest 20 news of a company")
    List<Signal> list(@PathVariable long id, @CurrentViewer Viewer viewer) {
        accounts.one(id, viewer).orElseThrow(() -> new NoSuchRecord("account", id));
        return signals.findTop20ByAccountIdOrderByHappenedOnDescIdDesc(id).stream()
                .map(Signal::of)
                .toList();
    }

    @PostMapping("/accounts/{id}/signals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Enters news of a company; a target account comes to the front of its owner's queue")
    Signal add(@PathVariable long id, @Valid @RequestBody NewSignal told, @CurrentViewer Viewer viewer) {
        AccountSignal added = entry.add(id, told.kind(), told.title(), told.sourceUrl(), told.happenedOn(), viewer);
        when.written();
        return Signal.of(added);
    }

    @DeleteMapping("/signals/{id}")
    @Operation(summary = "Takes back news that were entered by mistake: one's own, or for a manager anybody's")
    ResponseEntity<Void> remove(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.remove(id, viewer);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/contacts/{id}/buying-role")
    @Operation(summary = "Says what somebody has to say when their company buys, and whether they are a key person")
    ResponseEntity<ContactRow> mark(
            @PathVariable long id, @Valid @RequestBody Part part, @CurrentViewer Viewer viewer) {
        people.mark(id, part.version(), part.role(), part.keyPerson(), part.keyPersonOn(), viewer);
        when.written();
        return Made.changed(contacts.one(id, viewer));
    }
}
