package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.handoff.Handoff;
import io.fukan.opportunity.Opportunity;
import io.fukan.organisation.Department;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.setting.Company;
import io.fukan.web.opportunity.DealSheet.Aftermath;
import io.fukan.web.opportunity.DealSheet.Item;
import io.fukan.words.Words;
import io.fukan.work.DealAftermath;
import io.fukan.work.People;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is left to do once a deal is closed. */
@Component
class Aftermaths {

    private final DealAftermath aftermath;
    private final People people;
    private final Users users;
    private final MessageSource messages;
    private final Company company;

    Aftermaths(DealAftermath aftermath, People people, Users users, MessageSource messages, Company company) {
        this.aftermath = aftermath;
        this.people = people;
        this.users = users;
        this.messages = messages;
        this.company = company;
    }

    Aftermath of(Opportunity deal, List<Item> items, Viewer viewer) {
        boolean handOver = aftermath.awaitsHandover(deal, viewer);
        Optional<Handoff> handed = aftermath.handover(deal);
        return new Aftermath(
                aftermath.proposal(deal, viewer).orElse(null),
                handOver,
                handOver ? note(deal, items, viewer) : "",
                handOver ? people.of(Department.CS) : List.of(),
                handed.map(Handoff::status).orElse(null),
                handed.map(Handoff::offeredTo)
                        .flatMap(users::findById)
                        .map(User::displayName)
                        .orElse(null));
    }

    /** What was bought stands there already; background and promises are for the rep to write. */
    private String note(Opportunity deal, List<Item> items, Viewer viewer) {
        Words words = new Words(viewer.locale(), company.zone());
        String bought = items.isEmpty()
                ? text("deal.handover.product", viewer, Objects.requireNonNullElse(deal.product(), ""))
                : items.stream()
                        .map(item -> "%s × %s"
                                .formatted(
                                        item.line().product(),
                                        words.quantity(item.line().quantity())))
                        .collect(Collectors.joining("\n"));
        return text("deal.handover.template", viewer, bought, words.exactYen(deal.amount()));
    }

    private String text(String key, Viewer viewer, Object... args) {
        return messages.getMessage(key, args, viewer.locale());
    }
}
