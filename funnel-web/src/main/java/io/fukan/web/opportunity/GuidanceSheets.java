package io.fukan.web.opportunity;

import io.fukan.guidance.GuidanceItem;
import io.fukan.guidance.GuidanceItems;
import io.fukan.guidance.GuidanceKind;
import io.fukan.guidance.GuidanceTick;
import io.fukan.guidance.GuidanceTicks;
import io.fukan.opportunity.Opportunity;
import io.fukan.opportunity.Phase;
import io.fukan.opportunity.PhaseDefinition;
import io.fukan.organisation.User;
import io.fukan.organisation.Users;
import io.fukan.web.opportunity.DealSheet.Kind;
import io.fukan.web.opportunity.DealSheet.PhaseGuidance;
import io.fukan.web.opportunity.DealSheet.Tick;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the phases ask for, and what of it is done on a deal. A retired item stays where it was ticked. */
@Component
class GuidanceSheets {

    private final GuidanceItems items;
    private final GuidanceTicks ticks;
    private final Users users;

    GuidanceSheets(GuidanceItems items, GuidanceTicks ticks, Users users) {
        this.items = items;
        this.ticks = ticks;
        this.users = users;
    }

    List<PhaseGuidance> of(Opportunity deal, Map<Phase, PhaseDefinition> definitions, Locale locale) {
        Map<Long, GuidanceTick> done =
                ticks.onDeal(deal.id()).stream().collect(Collectors.toMap(GuidanceTick::itemId, tick -> tick));
        Map<Long, String> names = users
                .findByIdIn(done.values().stream()
                        .flatMap(tick -> Optional.ofNullable(tick.tickedBy()).stream())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(User::id, User::displayName));
        Map<Phase, List<GuidanceItem>> byPhase = items.findAllByOrderByPositionAscIdAsc().stream()
                .filter(item -> item.isActive() || done.containsKey(item.id()))
                .collect(Collectors.groupingBy(GuidanceItem::phase));
        return byPhase.keySet().stream()
                .sorted(Comparator.comparing((Phase phase) -> phase != deal.phase())
                        .thenComparing(phase -> phase))
                .map(phase -> new PhaseGuidance(
                        phase,
                        Objects.requireNonNull(definitions.get(phase)).name(locale),
                        phase == deal.phase(),
                        kinds(Objects.requireNonNull(byPhase.get(phase)), done, names, locale)))
                .toList();
    }

    private static List<Kind> kinds(
            List<GuidanceItem> items, Map<Long, GuidanceTick> done, Map<Long, String> names, Locale locale) {
        return Arrays.stream(GuidanceKind.values())
                .map(kind -> new Kind(
                        kind,
                        items.stream()
                                .filter(item -> item.kind() == kind)
                                .map(item -> tick(item, done.get(item.id()), names, locale))
                                .toList()))
                .filter(kind -> !kind.ticks().isEmpty())
                .toList();
    }

    private static Tick tick(GuidanceItem item, @Nullable GuidanceTick done, Map<Long, String> names, Locale locale) {
        String who = done == null || done.tickedBy() == null ? null : names.get(done.tickedBy());
        return new Tick(item.id(), item.text(locale), done != null, who, done == null ? null : done.tickedAt());
    }
}
