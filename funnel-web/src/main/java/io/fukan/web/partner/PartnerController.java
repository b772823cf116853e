package io.fukan.web.partner;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.kpi.Basis;
import io.fukan.kpi.Kpi;
import io.fukan.kpi.KpiCatalogue;
import io.fukan.kpi.Unit;
import io.fukan.partner.PartnerType;
import io.fukan.partner.Partners;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.PartnerList;
import io.fukan.records.PartnerRow;
import io.fukan.reward.PartnerRewards;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.time.PeriodChoice;
import io.fukan.web.figure.Card;
import io.fukan.web.figure.CardReader;
import io.fukan.web.filter.FunnelFilter;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import io.fukan.work.PartnerEntry;
import io.fukan.work.People;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a partner with what it brought this fiscal year, and the form that changes what is known of it. */
@Controller
@RequestMapping("/partners/{id}")
class PartnerController {

    private static final List<Kpi> BROUGHT = Stream.of(
                    "partner-leads",
                    "opportunities",
                    "partner-valid-opportunity-rate",
                    "partner-win-rate",
                    "partner-won-amount")
            .map(KpiCatalogue::get)
            .toList();

    private final PartnerList partners;
    private final PartnerEntry entry;
    private final Partners known;
    private final PartnerRewards rewards;
    private final CardReader cards;
    private final People people;
    private final Forms forms;
    private final Company company;

    PartnerController(
            PartnerList partners,
            PartnerEntry entry,
            Partners known,
            PartnerRewards rewards,
            CardReader cards,
            People people,
            Forms forms,
            Company company) {
        this.partners = partners;
        this.entry = entry;
        this.known = known;
        this.rewards = rewards;
        this.cards = cards;
        this.people = people;
        this.forms = forms;
        this.company = company;
    }

    @GetMapping
    ModelAndView show(@PathVariable long id, @CurrentViewer Viewer viewer) {
        PartnerRow partner = partner(id);
        FunnelFilter filter = ofThisYear(partner);
        ModelAndView page = new ModelAndView("partner/page");
        if (viewer.may(Right.AMOUNT_TOTALS_READ)) {
            page.addObject("reward", rewards.of(known.get(id), filter.period()));
        }
        return page.addObject("partner", partner)
                .addObject("filter", filter)
                .addObject("cards", brought(filter, viewer))
                .addObject("mayEdit", viewer.may(Right.PARTNERS_WRITE))
                .addObject("words", new Words(viewer.locale(), company.zone()));
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return form(id, FormState.NONE, HttpStatus.OK, viewer);
    }

    /** Where somebody else was faster the form shows both: what was typed, and beside it what is there now. */
    @PostMapping
    ModelAndView change(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                "partner",
                sent,
                viewer.locale(),
                () -> entry.change(id, sent.version(), PartnerForm.details(sent), viewer));
        if (refused.isPresent()) {
            return form(id, refused.get().form(), refused.get().status(), viewer);
        }
        Flash.success("partner.changed").on(redirect);
        return new ModelAndView("redirect:/partners/" + id);
    }

    private FunnelFilter ofThisYear(PartnerRow partner) {
        PeriodChoice year = PeriodChoice.THIS_FISCAL_YEAR;
        return new FunnelFilter(
                year,
                year.period(company.today(), company.fiscalCalendar()),
                Basis.PERIOD,
                null,
                Map.of("partner", partner.name()));
    }

    private List<Card> brought(FunnelFilter filter, Viewer viewer) {
        List<Kpi> shown = BROUGHT.stream()
                .filter(kpi -> kpi.unit() != Unit.YEN || viewer.may(Right.AMOUNT_TOTALS_READ))
                .toList();
        return cards.cards(shown, filter.query());
    }

    private PartnerRow partner(long id) {
        return partners.one(id).orElseThrow(() -> new NoSuchRecord("partner", id));
    }

    private ModelAndView form(long id, FormState state, HttpStatus status, Viewer viewer) {
        PartnerRow partner = partner(id);
        Words words = new Words(viewer.locale(), company.zone());
        return new ModelAndView("partner/edit", status)
                .addObject("partner", partner)
                .addObject("rewardPercent", words.plain(PartnerForm.percent(partner.rewardRate())))
                .addObject("rewardPerWin", words.plain(partner.rewardPerWin()))
                .addObject("form", state)
                .addObject("types", PartnerType.values())
                .addObject("people", people.assignable(viewer));
    }
}
