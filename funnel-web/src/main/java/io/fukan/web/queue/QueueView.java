package io.fukan.web.queue;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.organisation.Role;
import io.fukan.quality.Quality;
import io.fukan.queue.Band;
import io.fukan.queue.CallQueue;
import io.fukan.queue.QueueAccess;
import io.fukan.queue.QueuePage;
import io.fukan.queue.QueueQuery;
import io.fukan.queue.QueueRow;
import io.fukan.savedlist.ListKind;
import io.fukan.setting.Company;
import io.fukan.web.lead.LeadView;
import io.fukan.web.records.Choices;
import io.fukan.web.records.FormState;
import io.fukan.web.records.ListAddress;
import io.fukan.web.savedlist.SavedListBar;
import io.fukan.words.Words;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the queue with the sheet of one of its leads, after a refused call with the form as it was sent. */
@Component
class QueueView {

    static final String PATH = "/queue";

    private final CallQueue queue;
    private final QueueAccess access;
    private final LeadView leads;
    private final Choices choices;
    private final SavedListBar saved;
    private final MessageSource messages;
    private final Company company;
    private final Clock clock;

    QueueView(
            CallQueue queue,
            QueueAccess access,
            LeadView leads,
            Choices choices,
            SavedListBar saved,
            MessageSource messages,
            Company company,
            Clock clock) {
        this.queue = queue;
        this.access = access;
        this.leads = leads;
        this.choices = choices;
        this.saved = saved;
        this.messages = messages;
        this.company = company;
        this.clock = clock;
    }

    /**
     * The whole screen.
     *
     * @param asked the address: which queue, which filters
     * @param lead whose sheet to show; null: that of the first lead in the list
     */
    ModelAndView page(
            Map<String, String> asked, @Nullable Long lead, FormState form, HttpStatus status, Viewer viewer) {
        ModelAndView page = list(asked, "queue/index", viewer);
        page.setStatus(status);
        QueuePage listing = (QueuePage) page.getModel().get("listing");
        Long shown = lead != null
                ? lead
                : listing.rows().stream().map(QueueRow::leadId).findFirst().orElse(null);
        page.addObject("picked", lead != null);
        page.addObject("shown", shown);
        page.addObject("below", below(listing, shown));
        page.addObject("qualities", Quality.values());
        page.addObject("channels", choices.channels());
        page.addObject("people", access.people(viewer));
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        if (shown != null) {
            leads.addTo(page, shown, form, viewer);
        } else {
            page.addObject("form", form);
        }
        return page;
    }

    /** The list alone. */
    ModelAndView list(Map<String, String> asked, String template, Viewer viewer) {
        QueueQuery query = QueueQuery.of(asked, viewer);
        ModelAndView page = new ModelAndView(template);
        page.addObject("query", query);
        page.addObject("address", address(asked));
        page.addObject("queued", true);
        page.addObject("saved", saved.of(ListKind.QUEUE, asked, viewer));
        page.addObject("listing", queue.page(query, viewer));
        page.addObject("counts", queue.counts(query, viewer));
        page.addObject("most", CallQueue.MOST_COUNTED);
        page.addObject("bands", Band.values());
        page.addObject("now", clock.instant());
        page.addObject("reasons", new QueueWords(messages, viewer.locale(), company.zone(), clock.instant()));
        page.addObject("hasOwn", viewer.may(Right.CALLS_LOG));
        page.addObject("hasTeam", viewer.role() != Role.MANAGER && viewer.may(Right.LEADS_REASSIGN));
        page.addObject("mayExport", viewer.may(Right.CALLS_EXPORT));
        page.addObject("claims", viewer.role() == Role.SDR || viewer.role() == Role.BDR);
        page.addObject("shown", number(asked.get("lead")));
        return page;
    }

    /** Whom somebody who went down the list comes to after that lead; null: it is at the front, or the last. */
    private static @Nullable Long below(QueuePage listing, @Nullable Long shown) {
        List<Long> leads = listing.rows().stream().map(QueueRow::leadId).toList();
        int at = leads.indexOf(shown);
        boolean wentDown = at > 0 || at == 0 && listing.paging().page() > 0;
        return wentDown && at + 1 < leads.size() ? leads.get(at + 1) : null;
    }

    /** The queue as it is asked for; which of its leads is open is no part of that. */
    private static ListAddress address(Map<String, String> asked) {
        Map<String, String> filters = new LinkedHashMap<>(asked);
        filters.remove("lead");
        return new ListAddress(PATH, filters);
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
