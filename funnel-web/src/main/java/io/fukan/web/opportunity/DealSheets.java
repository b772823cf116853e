package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.activity.Activities;
import io.fukan.activity.Activity;
import io.fukan.activity.ActivityKind;
import io.fukan.opportunity.DealComment;
import io.fukan.opportunity.DealComments;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseChange;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.opportunity.YomiRank;
import io.fukan.organisation.Role;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.product.Products;
import io.fukan.proposal.Contract;
import io.fukan.proposal.ContractStatus;
import io.fukan.proposal.Contracts;
import io.fukan.proposal.DealItem;
import io.fukan.proposal.DealItems;
import io.fukan.proposal.Line;
import io.fukan.proposal.ProposedProduct;
import io.fukan.proposal.ProposedProducts;
import io.fukan.proposal.Quote;
import io.fukan.proposal.Quotes;
import io.fukan.setting.Company;
import io.fukan.web.opportunity.DealSheet.Comment;
import io.fukan.web.opportunity.DealSheet.ContractLine;
import io.fukan.web.opportunity.DealSheet.Doing;
import io.fukan.web.opportunity.DealSheet.Item;
import io.fukan.web.opportunity.DealSheet.QuoteLine;
import io.fukan.web.opportunity.DealSheet.Rank;
import io.fukan.work.DealLog;
import io.fukan.work.DealProposals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what field sales works with on a deal. */
@Component
class DealSheets {

    private final PhaseDefinitions phases;
    private final DealItems items;
    private final Products products;
    private final Quotes quotes;
    private final Contracts contracts;
    private final Activities activities;
    private final ProposedProducts proposed;
    private final DealComments comments;
    private final DealProposals proposals;
    private final GuidanceSheets guidance;
    private final Aftermaths aftermaths;
    private final DealMeetings meetings;
    private final Users users;
    private final Company company;

    DealSheets(
            PhaseDefinitions phases,
            DealItems items,
            Products products,
            Quotes quotes,
            Contracts contracts,
            Activities activities,
            ProposedProducts proposed,
            DealComments comments,
            DealProposals proposals,
            GuidanceSheets guidance,
            Aftermaths aftermaths,
            DealMeetings meetings,
            Users users,
            Company company) {
        this.phases = phases;
        this.items = items;
        this.products = products;
        this.quotes = quotes;
        this.contracts = contracts;
        this.activities = activities;
        this.proposed = proposed;
        this.comments = comments;
        this.proposals = proposals;
        this.guidance = guidance;
        this.aftermaths = aftermaths;
        this.meetings = meetings;
        this.users = users;
        this.company = company;
    }

    /** @param seesAmount whether its amounts are for this viewer */
    @Transactional(readOnly = true)
    public DealSheet of(Opportunity deal, boolean seesAmount, Viewer viewer) {
        Map<Phase, PhaseDefinition> definitions =
                phases.findAllByOrderByPosition().stream().collect(Collectors.toMap(PhaseDefinition::phase, d -> d));
        List<Activity> done = activities.onDeal(deal.id());
        List<DealComment> said = comments.findByOpportunityIdOrderByWrittenAtAscIdAsc(deal.id());
        Map<Long, String> names = names(
                Stream.concat(done.stream().map(Activity::repId), said.stream().map(DealComment::authorId)));
        List<Item> lines = seesAmount ? items(deal) : List.of();
        Long days = phaseDays(deal);
        Integer most = Objects.requireNonNull(definitions.get(deal.phase())).staleDays();
        return new DealSheet(
                days,
                deal.closed() == null && days != null && most != null && days > most,
                meetings.of(deal, viewer),
                deal.meetingLink(),
                ranks(deal, definitions, viewer),
                guidance.of(deal, definitions, viewer.locale()),
                lines,
                lines.stream().map(item -> item.line().amount()).reduce(BigDecimal.ZERO, BigDecimal::add),
                seesAmount ? quotes(deal, done) : List.of(),
                proposals.nextNumber(deal.id()),
                contract(deal),
                doings(deal, done, names, seesAmount, viewer),
                said.stream().map(comment -> comment(comment, names, viewer)).toList(),
                aftermaths.of(deal, lines, viewer));
    }

    private @Nullable Long phaseDays(Opportunity deal) {
        List<PhaseChange> history = deal.history();
        return history.isEmpty()
                ? null
                : ChronoUnit.DAYS.between(
                        history.get(history.size() - 1).occurred().day(company.zone()), company.today());
    }

    private static List<Rank> ranks(Opportunity deal, Map<Phase, PhaseDefinition> definitions, Viewer viewer) {
        return Arrays.stream(YomiRank.values())
                .map(rank -> new Rank(
                        rank,
                        deal.phase().hasReached(rank.earliest()),
                        Objects.requireNonNull(definitions.get(rank.earliest())).name(viewer.locale())))
                .toList();
    }

    private List<Item> items(Opportunity deal) {
        List<DealItem> found = items.findByOpportunityIdOrderById(deal.id());
        Map<String, BigDecimal> standard = found.isEmpty() ? Map.of() : standardPrices();
        return found.stream()
                .map(item -> {
                    BigDecimal price = standard.get(item.line().product().toLowerCase(Locale.ROOT));
                    boolean differs =
                            price != null && price.compareTo(item.line().unitPrice()) != 0;
                    return new Item(item.id(), item.version(), item.line(), differs ? price : null);
                })
                .toList();
    }

    private Map<String, BigDecimal> standardPrices() {
        Map<String, BigDecimal> prices = new HashMap<>();
        products.inOrder().forEach(product -> {
            if (product.standardPrice() != null) {
                prices.put(product.name().toLowerCase(Locale.ROOT), product.standardPrice());
            }
        });
        return prices;
    }

    private List<QuoteLine> quotes(Opportunity deal, List<Activity> done) {
        Map<Long, Activity> deeds = done.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        LocalDate today = company.today();
        return quotes.findByOpportunityIdOrderById(deal.id()).stream()
                .map((Quote quote) -> {
                    Activity deed = Objects.requireNonNull(deeds.get(quote.activityId()));
                    return new QuoteLine(
                            quote.id(),
                            quote.number(),
                            deed.occurred().day(company.zone()),
                            quote.amount(),
                            quote.validUntil(),
                            quote.status(),
                            quote.hasExpired(today),
                            deed.link());
                })
                .toList();
    }

    private ContractLine contract(Opportunity deal) {
        return contracts
                .findById(deal.id())
                .map((Contract c) ->
                        new ContractLine(c.status(), c.sentOn(), c.viewedOn(), c.declinedOn(), c.signedOn(), c.link()))
                .orElse(new ContractLine(ContractStatus.NONE, null, null, null, null, null));
    }

    private List<Doing> doings(
            Opportunity deal, List<Activity> done, Map<Long, String> names, boolean seesAmount, Viewer viewer) {
        Map<Long, List<Line>> lines = proposed.onDeal(deal.id()).stream()
                .collect(Collectors.groupingBy(
                        ProposedProduct::activityId, Collectors.mapping(ProposedProduct::line, Collectors.toList())));
        ZoneId zone = company.zone();
        boolean leads = viewer.role() == Role.ADMIN || viewer.role() == Role.MANAGER;
        Set<ActivityKind> kinds = DealLog.KINDS;
        return done.stream()
                .filter(deed -> kinds.contains(deed.kind()) || deed.kind() == ActivityKind.QUOTE)
                .map(deed -> new Doing(
                        deed.id(),
                        deed.kind().messageKey(),
                        deed.occurred().day(zone),
                        deed.subject(),
                        deed.repId() == null ? null : names.get(deed.repId()),
                        deed.participants(),
                        deed.link(),
                        seesAmount ? lines.getOrDefault(deed.id(), List.of()) : List.of(),
                        leads || Objects.equals(deed.repId(), viewer.userId())))
                .toList();
    }

    private static Comment comment(DealComment comment, Map<Long, String> names, Viewer viewer) {
        boolean own = comment.authorId() == viewer.userId();
        return new Comment(
                comment.id(),
                names.getOrDefault(comment.authorId(), "—"),
                comment.writtenAt(),
                comment.body(),
                own || viewer.role() == Role.ADMIN);
    }

    private Map<Long, String> names(Stream<@Nullable Long> ids) {
        Set<Long> wanted = ids.flatMap(id -> Optional.ofNullable(id).stream()).collect(Collectors.toSet());
        return users.findByIdIn(wanted).stream().collect(Collectors.toMap(User::id, User::displayName));
    }
}
