package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.account.ContactDetails;
import io.fukan.account.Contacts;
import io.fukan.api.failure.StaleVersion;
import io.fukan.api.json.Change;
import io.fukan.api.json.Told;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.customfield.RecordType;
import io.fukan.lead.Lead;
import io.fukan.lead.Leads;
import io.fukan.lead.Track;
import io.fukan.record.Moment;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.fukan.work.LeadDetails;
import io.fukan.work.LeadEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Leads entered, and what is known of them changed. */
@RestController
@RequestMapping(LeadApi.PATH)
@Tag(name = "Leads")
@Transactional
class LeadEntryApi {

    private final LeadEntry entry;
    private final Leads leads;
    private final Contacts contacts;
    private final LeadList list;
    private final Attrs attrs;
    private final When when;

    LeadEntryApi(LeadEntry entry, Leads leads, Contacts contacts, LeadList list, Attrs attrs, When when) {
        this.entry = entry;
        this.leads = leads;
        this.contacts = contacts;
        this.list = list;
        this.attrs = attrs;
        this.when = when;
    }

    /** A lead; a company or a person must be told. */
    @Schema(name = "NewLead", description = "a company or a person must be told")
    record NewLead(
            @Schema(description = "its id in its source; no other lead may have it") @Nullable
            String externalId,

            @Schema(description = "whose stages it goes through", defaultValue = "MK") @Nullable
            Track track,

            @Schema(type = "string", description = "an instant with offset, or a day; absent: now") @Nullable
            Told acquiredAt,

            @Schema(description = "its name, or account; an equal name is the same company") @Nullable
            String company,

            @Schema(description = "id of the company") @Nullable
            Long account,

            @Nullable PersonFields contact,

            @Schema(description = "id") @Nullable Long channel,

            @Schema(description = "id") @Nullable Long campaign,

            @Schema(description = "id of the partner that brought it") @Nullable
            Long partner,

            @Schema(description = "id; absent: oneself, or nobody for marketing and administrators") @Nullable
            Long owner,

            @Nullable String nextAction,
            @Nullable LocalDate nextActionOn,

            @Schema(description = "custom fields by key") @Nullable
            Map<String, JsonNode> attrs) {}

    /** What changes; what is not named stays as it is. */
    @Schema(name = "LeadChange", description = "what is not named stays as it is; null: unknown from now on")
    record LeadChange(
            @NotNull @Schema(description = "as it was read; another one: 409")
            Integer version,

            @Schema(type = "string", description = "corrects when it came in; for managers and administrators")
            Change<Told> acquiredAt,

            @Schema(type = "string", description = "its name, or account; cannot be taken away")
            Change<String> company,

            @Schema(implementation = Long.class, description = "id; cannot be taken away")
            Change<Long> account,

            @Schema(description = "the person; who sees names only masked may not change it")
            Change<PersonFields> contact,

            Change<Long> channel,
            Change<Long> campaign,
            Change<Long> partner,
            Change<Long> owner,
            Change<String> nextAction,
            Change<LocalDate> nextActionOn,
            Change<Map<String, JsonNode>> attrs) {}

    @PostMapping
    @Operation(summary = "Enters a lead and judges it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LeadRow> create(@Valid @RequestBody NewLead told, @CurrentViewer Viewer viewer) {
        LeadDetails details = new LeadDetails(
                told.contact() == null ? null : told.contact().over("contact", null),
                told.account(),
                told.company(),
                told.channel(),
                told.campaign(),
                told.partner(),
                Owners.named(told.owner(), viewer),
                told.nextAction(),
                told.nextActionOn(),
                attrs.of(RecordType.LEAD, told.attrs()));
        Lead lead = entry.create(
                told.track() == null ? Track.MK : told.track(),
                told.externalId(),
                when.past("acquiredAt", told.acquiredAt()),
                details,
                viewer);
        when.written();
        return Made.at(LeadApi.PATH, lead.id(), list.one(lead.id(), viewer));
    }

    @PatchMapping("/{id}")
    @Operation(summary = "Changes what is known of a lead; until its first appointment it is judged anew")
    ResponseEntity<LeadRow> change(
            @PathVariable long id, @Valid @RequestBody LeadChange change, @CurrentViewer Viewer viewer) {
        entry.checkChange(id, viewer);
        Lead lead = leads.findById(id).orElseThrow(() -> new NoSuchRecord("lead", id));
        StaleVersion.check(change.version(), lead.version());
        LeadDetails present = LeadDetails.of(lead);
        LeadDetails details = new LeadDetails(
                person(lead, change.contact()),
                change.account().exchanged("account"),
                change.company().exchanged("company"),
                change.channel().over(present.channelId()),
                change.campaign().over(present.campaignId()),
                change.partner().over(present.partnerId()),
                change.owner().over(present.ownerId()),
                change.nextAction().over(present.nextAction()),
                change.nextActionOn().over(present.nextActionOn()),
                attrs.of(RecordType.LEAD, change.attrs().value()));
        entry.change(id, change.version(), details, viewer);
        Moment right = when.past("acquiredAt", change.acquiredAt().exchanged("acquiredAt"));
        if (right != null) {
            entry.correctAcquisition(id, right, viewer);
        }
        when.written();
        return Made.changed(list.one(id, viewer));
    }

    private @Nullable ContactDetails person(Lead lead, Change<PersonFields> change) {
        PersonFields told = change.exchanged("contact");
        ContactDetails present =
                lead.contactId() == null ? null : contacts.get(lead.contactId()).details();
        return told == null ? null : told.over("contact", present);
    }
}
