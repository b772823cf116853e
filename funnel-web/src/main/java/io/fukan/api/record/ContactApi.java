package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.account.Account;
import io.fukan.account.Contact;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.api.description.ListOf;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.customfield.RecordType;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.ContactList;
import io.fukan.records.ContactQuery;
import io.fukan.records.ContactRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.ContactEntry;
import io.fukan.work.ContactEntry.PersonTold;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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

/** People at companies. */
@RestController
@RequestMapping(ContactApi.PATH)
@Tag(name = "Contacts")
@Transactional(readOnly = true)
class ContactApi {

    static final String PATH = "/api/v1/contacts";

    private static final String FILTERS = "q account contact.attr.";

    private final ContactList list;
    private final Contacts contacts;
    private final ContactEntry entry;
    private final Attrs attrs;
    private final When when;

    ContactApi(ContactList list, Contacts contacts, ContactEntry entry, Attrs attrs, When when) {
        this.list = list;
        this.contacts = contacts;
        this.entry = entry;
        this.attrs = attrs;
        this.when = when;
    }

    /** A person. */
    @Schema(name = "NewContact")
    record NewContact(
            @Schema(description = "their id in their source; no other person may have it") @Nullable
            String externalId,

            @NotNull @Schema(description = "a name, an address or a telephone number must be told")
            PersonFields person,

            @Schema(description = "id of where they work") @Nullable
            Long account,

            @Schema(description = "its name, or account; an equal name is the same company") @Nullable
            String company,

            @Schema(description = "custom fields by key") @Nullable
            Map<String, JsonNode> attrs) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "ContactChange", description = "what is not named stays as it is; null: unknown from now on")
    record ContactChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Nullable PersonFields person,
            Change<Long> account,
            @Nullable String company,
            Change<Map<String, JsonNode>> attrs) {}

    @GetMapping
    @Operation(summary = "People of leads and companies that one may read, masked for marketing")
    @ListOf(query = ContactQuery.class, filters = FILTERS)
    ListAnswer<ContactRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(list.page(ContactQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person")
    ContactRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("contact", id));
    }

    @PostMapping
    @Transactional
    @Operation(summary = "Enters a person")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ContactRow> create(@Valid @RequestBody NewContact told, @CurrentViewer Viewer viewer) {
        PersonTold person = new PersonTold(
                somebody(told.person().over("person", null)),
                told.account(),
                told.company(),
                attrs.of(RecordType.CONTACT, told.attrs()));
        Contact contact = entry.create(person, told.externalId(), viewer);
        when.written();
        return Made.at(PATH, contact.id(), list.one(contact.id(), viewer));
    }

    @PatchMapping("/{id}")
    @Transactional
    @Operation(summary = "Changes what is known of a person and judges their leads anew")
    ResponseEntity<ContactRow> change(
            @PathVariable long id, @Valid @RequestBody ContactChange change, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        Contact contact = contacts.get(id);
        StaleVersion.check(change.version(), contact.version());
        PersonTold person = new PersonTold(
                change.person() == null
                        ? contact.details()
                        : somebody(change.person().over("person", contact.details())),
                account(contact, change),
                change.company(),
                attrs.of(RecordType.CONTACT, change.attrs().value()));
        entry.change(id, change.version(), person, viewer);
        when.written();
        return Made.changed(list.one(id, viewer));
    }

    /** The same person, or what is wrong at the field as this body calls it. */
    private static ContactDetails somebody(ContactDetails person) {
        if (person.isNobody()) {
            throw new InvalidValue("person", "PERSON_EMPTY");
        }
        return person;
    }

    private static @Nullable Long account(Contact contact, ContactChange change) {
        boolean stays = !change.account().isMade() && change.company() == null;
        return stays
                ? contact.account().map(Account::id).orElse(null)
                : change.account().value();
    }
}
