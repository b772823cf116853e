package io.fukan.api.record;

import io.fukan.access.Viewer;
import io.fukan.api.description.ListOf;
import io.fukan.api.paging.Asked;
import io.fukan.api.write.Made;
import io.fukan.api.write.When;
import io.fukan.lead.Lead;
import io.fukan.queue.CallQueue;
import io.fukan.queue.Claims;
import io.fukan.queue.QueueQuery;
import io.fukan.queue.QueueRow;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whom inside sales turns to next. */
@RestController
@RequestMapping("/api/v1/queue")
@Tag(name = "Queue")
@Transactional
class QueueApi {

    private static final String FILTERS = "of band q quality channel";

    private final CallQueue queue;
    private final Claims claims;
    private final LeadList leads;
    private final When when;

    QueueApi(CallQueue queue, Claims claims, LeadList leads, When when) {
        this.queue = queue;
        this.claims = claims;
        this.leads = leads;
        this.when = when;
    }

    /** A page of the queue. */
    @Schema(name = "QueuePage")
    record Answer(
            @Schema(description = "from 0") int page,
            int size,

            @Schema(description = "entries by band, counted up to 1000 each")
            Map<String, Long> counts,

            boolean hasNext,
            List<QueueRow> items) {}

    @GetMapping
    @Transactional(readOnly = true)
    @Operation(summary = "The queue, most pressing first, each with the band for which it stands there")
    @ListOf(query = QueueQuery.class, filters = FILTERS)
    Answer list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> asked, @CurrentViewer Viewer viewer) {
        QueueQuery query = QueueQuery.of(Asked.unsorted(asked, FILTERS), viewer);
        var page = queue.page(query, viewer);
        Map<String, Long> counts = new TreeMap<>();
        queue.counts(query, viewer).forEach((band, entries) -> counts.put(band.name(), entries));
        return new Answer(page.paging().page(), page.paging().size(), counts, page.hasNext(), page.rows());
    }

    @PostMapping("/claim")
    @Operation(summary = "Takes the most pressing lead that nobody owns; 204 where there is none")
    ResponseEntity<LeadRow> claim(@CurrentViewer Viewer viewer) {
        Optional<Lead> claimed = claims.next(viewer);
        when.written();
        return Made.changed(claimed.flatMap(lead -> leads.one(lead.id(), viewer)));
    }
}
