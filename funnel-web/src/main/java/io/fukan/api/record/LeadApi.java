package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.paging.Asked;
import io.fukan.api.paging.ListAnswer;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadList;
import io.fukan.records.LeadQuery;
import io.fukan.records.LeadRow;
import io.fukan.records.LeadStory;
import io.fukan.records.StoryEntry;
import io.fukan.security.CurrentViewer;
import io.fukan.work.LeadEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leads to be found and read. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Leads")
@Transactional(readOnly = true)
class LeadApi {

    static final String PATH = "/api/v1/leads";

    private static final String FILTERS =
            "q quality channel partner owner team track stage account acquiredFrom acquiredTo lead.attr. account.attr.";

    private final LeadList leads;
    private final LeadStory story;
    private final LeadEntry entry;

    LeadApi(LeadList leads, LeadStory story, LeadEntry entry) {
        this.leads = leads;
        this.story = story;
        this.entry = entry;
    }

    @GetMapping
    @Operation(summary = "Leads within one's scope")
    @ListOf(query = LeadQuery.class, filters = FILTERS)
    ListAnswer<LeadRow> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return ListAnswer.of(leads.page(LeadQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One lead")
    LeadRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return leads.one(id, viewer).orElseThrow(() -> new NoSuchRecord("lead", id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Everything that happened with a lead, latest first")
    List<StoryEntry> history(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return story.ofLead(id, viewer);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Deletes a lead with all that hangs on it; figures follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> delete(@PathVariable long id, @CurrentViewer Viewer viewer) {
        entry.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
