package io.fukan.web.pipeline;

import io.fukan.access.DealRights;
import io.fukan.access.Viewer;
import io.fukan.opportunity.Outcome;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.opportunity.PhaseDefinitions;
import io.fukan.records.CustomerList;
import io.fukan.records.CustomerRow;
import io.fukan.records.OpportunityList;
import io.fukan.records.OpportunityQuery;
import io.fukan.records.PipelineBoard;
import io.fukan.records.PipelineBoard.Card;
import io.fukan.records.PipelineBoard.Sum;
import io.fukan.setting.Company;
import io.fukan.web.pipeline.BoardPage.Closed;
import io.fukan.web.pipeline.BoardPage.Column;
import io.fukan.web.pipeline.BoardPage.Moved;
import io.fukan.web.pipeline.BoardPage.Target;
import io.fukan.web.pipeline.BoardPage.Tile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the board as an address asks for it. */
@Component
class BoardPages {

    static final String PATH = "/pipeline";

    private final PipelineBoard board;
    private final OpportunityList deals;
    private final CustomerList customers;
    private final PhaseDefinitions phases;
    private final DealRights rights;
    private final Company company;

    BoardPages(
            PipelineBoard board,
            OpportunityList deals,
            CustomerList customers,
            PhaseDefinitions phases,
            DealRights rights,
            Company company) {
        this.board = board;
        this.deals = deals;
        this.customers = customers;
        this.phases = phases;
        this.rights = rights;
        this.company = company;
    }

    /**
     * The board.
     *
     * @param parameters of the address; {@code close} may say in words when deals are expected to close
     * @param opened the deal whose form is open
     * @param moved the deal that was just moved
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public BoardPage of(Map<String, String> parameters, @Nullable Long opened, @Nullable Long moved, Viewer viewer) {
        OpportunityQuery query = OpportunityQuery.of(filter(parameters), viewer);
        Map<Phase, PhaseDefinition> definitions = definitions();
        Map<Phase, Sum> sums = board.sums(query, viewer);
        Map<Phase, List<Tile>> tiles = board.cards(query, viewer).stream()
                .map(card -> tile(card, definitions, viewer))
                .collect(Collectors.groupingBy(tile -> tile.card().phase()));
        List<Column> columns = definitions.values().stream()
                .filter(definition -> isShown(definition.phase()))
                .map(definition -> new Column(
                        definition.phase(),
                        definition.name(viewer.locale()),
                        definition.probability(),
                        definition.staleDays(),
                        sums.getOrDefault(definition.phase(), new Sum(0, null, null)),
                        tiles.getOrDefault(definition.phase(), List.of())))
                .toList();
        Phase shown = shown(parameters, columns, opened, moved);
        return new BoardPage(
                columns,
                total(sums.values()),
                rights.amounts(viewer).any(),
                shown,
                opened,
                moved(moved, columns),
                moved == null ? null : closed(moved, viewer));
    }

    /** The parameters as the list of deals takes them. */
    Map<String, String> filter(Map<String, String> parameters) {
        Map<String, String> filter = new HashMap<>(parameters);
        Optional.ofNullable(parameters.get("close"))
                .flatMap(CloseChoice::named)
                .ifPresent(choice -> filter.putAll(choice.filter(company.today(), company.fiscalCalendar())));
        // These say which phases the board shows, not which deals.
        filter.keySet().removeAll(List.of("phase", "outcome", "page", "size", "sort"));
        return filter;
    }

    private Map<Phase, PhaseDefinition> definitions() {
        return phases.findAllByOrderByPosition().stream()
                .collect(Collectors.toMap(
                        PhaseDefinition::phase, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean isShown(Phase phase) {
        return phase.isStep() || phase == Phase.ON_HOLD;
    }

    private Tile tile(Card card, Map<Phase, PhaseDefinition> definitions, Viewer viewer) {
        LocalDate today = company.today();
        Long days = card.phaseOn() == null ? null : ChronoUnit.DAYS.between(card.phaseOn(), today);
        Integer most = Objects.requireNonNull(definitions.get(card.phase())).staleDays();
        boolean movable = rights.mayUpdate(
                viewer, card.owner() == null ? null : card.owner().id());
        Function<Phase, Target> named = phase ->
                new Target(phase, Objects.requireNonNull(definitions.get(phase)).name(viewer.locale()));
        Optional<Phase> forward = card.phase() == Phase.ON_HOLD
                ? Optional.ofNullable(card.heldFrom())
                : card.phase().next();
        return new Tile(
                card,
                days,
                days != null && most != null && days > most,
                movable ? forward.map(named).orElse(null) : null,
                movable && card.phase().isStep()
                        ? before(card.phase()).map(named).toList()
                        : List.of(),
                movable);
    }

    private static Stream<Phase> before(Phase phase) {
        List<Phase> earlier = Stream.of(Phase.values())
                .filter(other -> other.isStep() && other.compareTo(phase) < 0)
                .collect(Collectors.toList());
        Collections.reverse(earlier);
        return earlier.stream();
    }

    /** The phase asked for, else that of the deal in question, else the first that has deals. */
    private static Phase shown(
            Map<String, String> parameters, List<Column> columns, @Nullable Long opened, @Nullable Long moved) {
        Long deal = opened != null ? opened : moved;
        return columns.stream()
                .filter(column -> deal != null
                        && column.tiles().stream().anyMatch(tile -> tile.card().id() == deal))
                .findFirst()
                .or(() -> columns.stream()
                        .filter(column -> column.phase().name().equals(parameters.get("column")))
                        .findFirst())
                .or(() -> columns.stream()
                        .filter(column -> !column.tiles().isEmpty())
                        .findFirst())
                .orElse(columns.get(0))
                .phase();
    }

    private static @Nullable Moved moved(@Nullable Long deal, List<Column> columns) {
        if (deal == null) {
            return null;
        }
        for (Column column : columns) {
            for (Tile tile : column.tiles()) {
                if (tile.card().id() == deal) {
                    return new Moved(deal, tile.title(), column.name());
                }
            }
        }
        return null;
    }

    private @Nullable Closed closed(long deal, Viewer viewer) {
        return deals.one(deal, viewer)
                .filter(row -> row.outcome() != Outcome.OPEN)
                .map(row -> {
                    boolean won = row.outcome() == Outcome.WON;
                    return new Closed(
                            deal,
                            BoardPage.called(row.account(), row.name(), row.id()),
                            won,
                            !won && row.leadId() != null,
                            won
                                    ? customers
                                            .ofDeal(deal, viewer)
                                            .map(CustomerRow::id)
                                            .orElse(null)
                                    : null);
                })
                .orElse(null);
    }

    private static Sum total(Collection<Sum> sums) {
        return new Sum(sums.stream().mapToLong(Sum::deals).sum(), sum(sums, Sum::amount), sum(sums, Sum::weighted));
    }

    private static @Nullable BigDecimal sum(Collection<Sum> sums, Function<Sum, @Nullable BigDecimal> of) {
        return sums.stream()
                .map(of)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }
}
