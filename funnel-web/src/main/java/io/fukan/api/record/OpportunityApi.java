package io.fukan.api.record;

import io.fukan.access.DealRights;
import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.paging.Asked;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadStory;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.records.OpportunityRow;
import io.fukan.records.OpportunitySums;
import io.fukan.records.StoryEntry;
import io.fukan.security.CurrentViewer;
import io.fukan.work.DealWork;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
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

/** Deals to be found and read. */
@RestController
@RequestMapping(OpportunityApi.PATH)
@Tag(name = "Opportunities")
@Transactional(readOnly = true)
class OpportunityApi {

    static final String PATH = "/api/v1/opportunities";

    private static final String FILTERS =
            "q outcome phase yomi quality source channel partner owner setBy team account lead"
                    + " createdFrom createdTo closedFrom closedTo expectedFrom expectedTo opportunity.attr. lead.attr. account.attr.";

    private final OpportunityList list;
    private final LeadStory story;
    private final DealWork work;
    private final DealRights rights;

    OpportunityApi(OpportunityList list, LeadStory story, DealWork work, DealRights rights) {
        this.list = list;
        this.story = story;
        this.work = work;
        this.rights = rights;
    }

    /** A page of deals, and what the whole list adds up to. */
    @Schema(name = "OpportunityPage")
    record Page(
            @Schema(description = "rows of the whole list that the caller may read")
            long total,

            @Schema(description = "from 0") int page,
            int size,
            List<OpportunityRow> items,

            @Schema(description = "of the whole list, in yen; without amounts where they are not for the caller")
            OpportunitySums sums) {

        static Page of(OpportunityList.Result found) {
            return new Page(
                    found.listing().total(),
                    found.listing().paging().page(),
                    found.listing().paging().size(),
                    found.listing().rows(),
                    found.sums());
        }
    }

    @GetMapping
    @Operation(summary = "Deals within one's scope, with what they add up to")
    @ListOf(query = OpportunityQuery.class, filters = FILTERS)
    Page list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        return Page.of(list.page(OpportunityQuery.of(Asked.of(asked, FILTERS), viewer), viewer));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One deal")
    OpportunityRow get(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return list.one(id, viewer).orElseThrow(() -> new NoSuchRecord("opportunity", id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Everything that happened with a deal, latest first")
    List<StoryEntry> history(@PathVariable long id, @CurrentViewer Viewer viewer) {
        OpportunityRow deal = get(id, viewer);
        boolean amounts = rights.amounts(viewer)
                .of(deal.owner() == null ? null : deal.owner().id());
        return story.ofDeal(id, deal.leadId() == null ? id : deal.leadId(), amounts, viewer);
    }

    @DeleteMapping("/{id}")
    @Transactional
    @Operation(summary = "Deletes a deal with its history, activities and customer; figures follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> delete(@PathVariable long id, @CurrentViewer Viewer viewer) {
        work.delete(id, viewer);
        return ResponseEntity.noContent().build();
    }
}
