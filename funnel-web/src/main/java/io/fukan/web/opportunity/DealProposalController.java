package io.fukan.web.opportunity;

import io.fukan.access.Viewer;
import io.fukan.proposal.QuoteStatus;
import io.fukan.record.InvalidValue;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.Sent;
import io.fukan.work.DealItemWork;
import io.fukan.work.DealProposals;
import io.fukan.work.DealProposals.QuoteTold;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the customer of a deal is offered: products, quotes, the contract. */
@Controller
@RequestMapping("/opportunities/{id}")
class DealProposalController {

    private final DealScreen screen;
    private final DealItemWork items;
    private final DealProposals proposals;
    private final Company company;

    DealProposalController(DealScreen screen, DealItemWork items, DealProposals proposals, Company company) {
        this.screen = screen;
        this.items = items;
        this.proposals = proposals;
        this.company = company;
    }

    @PostMapping("/items")
    ModelAndView add(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "item",
                values,
                "deal.item.added",
                viewer,
                redirect,
                sent -> items.add(id, sent.line("product"), sent.number("quantity"), sent.number("unitPrice"), viewer));
    }

    @PostMapping("/items/{item}")
    ModelAndView change(
            @PathVariable long id,
            @PathVariable long item,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "item-" + item,
                values,
                "deal.changed",
                viewer,
                redirect,
                sent -> items.change(
                        id,
                        item,
                        sent.version(),
                        sent.line("product"),
                        sent.number("quantity"),
                        sent.number("unitPrice"),
                        viewer));
    }

    @PostMapping("/items/{item}/remove")
    ModelAndView remove(
            @PathVariable long id, @PathVariable long item, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        return screen.deed(
                id,
                "item-" + item,
                Map.of(),
                "deal.item.removed",
                viewer,
                redirect,
                sent -> items.remove(id, item, viewer));
    }

    /** What the lines add up to becomes the deal's amount. */
    @PostMapping("/items/apply")
    ModelAndView apply(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        return screen.deed(
                id, "item", Map.of(), "deal.item.applied", viewer, redirect, sent -> items.applyTotal(id, viewer));
    }

    @PostMapping("/quotes")
    ModelAndView quote(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "quote",
                values,
                "deal.quote.added",
                viewer,
                redirect,
                sent -> proposals.quote(
                        id,
                        new QuoteTold(
                                sent.line("number"),
                                sent.number("amount"),
                                sent.past("on", company),
                                sent.day("validUntil"),
                                sent.text("link"),
                                sent.text("note")),
                        viewer));
    }

    @PostMapping("/quotes/{quote}/settle")
    ModelAndView settle(
            @PathVariable long id,
            @PathVariable long quote,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id,
                "quotes",
                values,
                "deal.changed",
                viewer,
                redirect,
                sent -> proposals.settle(id, quote, sent.one("status", QuoteStatus.class), viewer));
    }

    /** The contract was sent, signed or taken back. */
    @PostMapping("/contract")
    ModelAndView contract(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return screen.deed(
                id, "contract", values, "deal.changed", viewer, redirect, sent -> contract(id, sent, viewer));
    }

    private void contract(long id, Sent sent, Viewer viewer) {
        switch (sent.values().getOrDefault("do", "")) {
            case "send" -> proposals.send(id, sent.day("on"), sent.text("link"), viewer);
            case "sign" -> proposals.sign(id, sent.day("on"), viewer);
            case "takeBack" -> proposals.takeBack(id, viewer);
            default -> throw new InvalidValue("do", "CHOICE_MISSING");
        }
    }
}
