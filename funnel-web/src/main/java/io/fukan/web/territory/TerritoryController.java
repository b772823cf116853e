package io.fukan.web.territory;

import io.fukan.access.Viewer;
import io.fukan.criteria.Rule;
import io.fukan.criteria.RulePurpose;
import io.fukan.organisation.Department;
import io.fukan.organisation.Teams;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.territory.Territories;
import io.fukan.territory.Territory;
import io.fukan.web.records.Sent;
import io.fukan.web.rule.RuleEdit;
import io.fukan.web.rule.RuleEditing;
import io.fukan.web.shell.Flash;
import io.fukan.work.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The territories in the order in which they are tried, and the form of one: its rule, its team, its people. */
@Controller
@RequestMapping("/admin/territories")
class TerritoryController {

    private static final String NEW = "new";
    private static final RulePurpose PURPOSE = RulePurpose.QUALITY;
    private static final String LIST = "redirect:/admin/territories";

    private final Territories territories;
    private final Teams teams;
    private final People people;
    private final RuleEditing editing;
    private final MessageSource messages;
    private final TransactionOperations transactions;

    TerritoryController(
            Territories territories,
            Teams teams,
            People people,
            RuleEditing editing,
            MessageSource messages,
            TransactionOperations transactions) {
        this.territories = territories;
        this.teams = teams;
        this.people = people;
        this.editing = editing;
        this.messages = messages;
        this.transactions = transactions;
    }

    @GetMapping
    String list(Model model) {
        transactions.executeWithoutResult(status -> model.addAttribute(
                "territories",
                territories.findAllByOrderByPositionAscIdAsc().stream()
                        .map(Line::of)
                        .toList()));
        model.addAttribute("teams", teams.inOrder());
        return "territory/list";
    }

    /** A territory in the list. */
    record Line(
            long id, String name, int position, @Nullable Long teamId, int people, boolean active) {

        static Line of(Territory one) {
            return new Line(
                    one.id(),
                    one.name(),
                    one.position(),
                    one.teamId(),
                    one.people().size(),
                    one.isActive());
        }
    }

    @GetMapping("/{territory}")
    ModelAndView begin(@PathVariable String territory, @CurrentViewer Viewer viewer) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Optional<Rule> rule = transactions.execute(status -> {
            Territory present = present(territory);
            if (present == null) {
                form.add("active", "true");
                form.add(
                        "position",
                        Integer.toString(
                                territories.findAllByOrderByPositionAscIdAsc().size() + 1));
                return Optional.empty();
            }
            form.add("name", present.name());
            form.add("position", Integer.toString(present.position()));
            form.add("version", Integer.toString(present.version()));
            form.add("team", present.teamId() == null ? "" : present.teamId().toString());
            form.add("active", Boolean.toString(present.isActive()));
            present.people().forEach(person -> form.add("people", person.toString()));
            return Optional.of(present.rule());
        });
        RuleEdit conditions = editing.begin(Objects.requireNonNull(rule), PURPOSE, viewer.locale());
        return page(territory, form, conditions, Map.of(), HttpStatus.OK, false);
    }

    /** One step: a part added or taken away, a field chosen, JSON taken over. */
    @PostMapping("/{territory}")
    ModelAndView step(
            @PathVariable String territory,
            @RequestParam MultiValueMap<String, String> inputs,
            @RequestParam(name = "do", defaultValue = "refresh") String action,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer) {
        RuleEdit conditions = editing.resume(inputs, PURPOSE, viewer.locale());
        conditions.step(action, inputs);
        return page(territory, inputs, conditions, Map.of(), HttpStatus.OK, piece);
    }

    @PostMapping("/{territory}/save")
    ModelAndView save(
            @PathVariable String territory,
            @RequestParam MultiValueMap<String, String> inputs,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        RuleEdit conditions = editing.resume(inputs, PURPOSE, viewer.locale());
        Rule rule = conditions.complete(inputs);
        Map<String, String> refused = Map.of();
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            if (rule != null) {
                transactions.executeWithoutResult(done -> keep(territory, inputs, rule));
                Flash.success("territories.saved").on(redirect);
                return new ModelAndView(LIST);
            }
        } catch (InvalidValue invalid) {
            refused =
                    Map.of(invalid.field(), messages.getMessage(invalid.messageKey(), invalid.args(), viewer.locale()));
        } catch (DataIntegrityViolationException taken) {
            refused = Map.of("name", messages.getMessage("error.NAME_TAKEN", null, viewer.locale()));
        } catch (ObjectOptimisticLockingFailureException overtaken) {
            refused = Map.of("name", messages.getMessage("error.STALE", null, viewer.locale()));
            inputs.set(
                    "version",
                    transactions.execute(present -> Integer.toString(
                            Objects.requireNonNull(present(territory)).version())));
            status = HttpStatus.CONFLICT;
        }
        return page(territory, inputs, conditions, refused, status, false);
    }

    @PostMapping("/{territory}/delete")
    String delete(@PathVariable long territory, RedirectAttributes redirect) {
        transactions.executeWithoutResult(status -> territories.delete(territories.get(territory)));
        Flash.success("territories.deleted").on(redirect);
        return LIST;
    }

    private void keep(String territory, MultiValueMap<String, String> inputs, Rule rule) {
        Sent sent = new Sent(inputs.toSingleValueMap());
        String name = Objects.requireNonNullElse(sent.text("name"), "");
        Integer version = sent.version();
        Territory present = present(territory);
        Territory kept = present == null ? new Territory(name, 0, rule) : present;
        if (present != null && (version == null || version != present.version())) {
            throw new ObjectOptimisticLockingFailureException(Territory.class, present.id());
        }
        kept.revise(name, rule);
        kept.place(position(sent.text("position")));
        List<Long> persons = inputs.getOrDefault("people", List.of()).stream()
                .map(TerritoryController::id)
                .filter(Objects::nonNull)
                .toList();
        kept.lookedAfterBy(sent.id("team"), persons);
        kept.activate("true".equals(inputs.getFirst("active")));
        territories.save(kept);
    }

    private static int position(@Nullable String typed) {
        if (typed == null || !typed.matches("[0-9]{1,4}")) {
            throw new InvalidValue("position", "OUT_OF_RANGE", 0, 9999);
        }
        return Integer.parseInt(typed);
    }

    private @Nullable Territory present(String territory) {
        return NEW.equals(territory) ? null : territories.get(Objects.requireNonNullElse(id(territory), -1L));
    }

    private ModelAndView page(
            String territory,
            MultiValueMap<String, String> form,
            RuleEdit conditions,
            Map<String, String> refused,
            HttpStatus status,
            boolean piece) {
        Long id = id(territory);
        String address = "/admin/territories/" + (id == null ? NEW : id);
        ModelAndView page = new ModelAndView(piece ? "territory/edit :: editor" : "territory/edit", status);
        conditions.show(page.getModelMap(), address, "territories.say");
        page.addObject("id", id);
        page.addObject("address", address);
        page.addObject("form", form.toSingleValueMap());
        page.addObject("chosen", form.getOrDefault("people", List.of()));
        page.addObject("refused", refused);
        page.addObject("teams", teams.findByDepartmentAndActiveTrueOrderByName(Department.FS));
        page.addObject("people", people.of(Department.FS));
        return page;
    }

    private static @Nullable Long id(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
