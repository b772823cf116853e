package io.fukan.web.quality;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.export.ExportFormat;
import io.fukan.funnel.Stage;
import io.fukan.kpi.Basis;
import io.fukan.quality.Applies;
import io.fukan.quality.Quality;
import io.fukan.quality.QualityRule;
import io.fukan.quality.QualityRulePublisher;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.filter.InvalidFilter;
import io.fukan.web.records.Download;
import io.fukan.web.rule.RuleTexts;
import io.fukan.web.shell.Flash;
import io.fukan.whatif.MovedExport;
import io.fukan.whatif.MovedLeads;
import io.fukan.whatif.MovedQuery;
import io.fukan.whatif.WhatIf;
import io.fukan.whatif.WhatIfFunnels;
import io.fukan.whatif.WhatIfs;
import io.fukan.words.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 試算: a what-if under its own address, the leads behind it, and publishing from there. While it runs, it asks for itself again. */
@Controller
@RequestMapping("/quality-rules/what-ifs/{id}")
class WhatIfController {

    private static final int LEADS_ON_PAGE = 50;

    private final WhatIfs whatIfs;
    private final WhatIfFunnels funnels;
    private final MovedLeads moved;
    private final MovedExport export;
    private final QualityRulePublisher publisher;
    private final RuleTexts texts;
    private final Company company;
    private final MessageSource messages;

    WhatIfController(
            WhatIfs whatIfs,
            WhatIfFunnels funnels,
            MovedLeads moved,
            MovedExport export,
            QualityRulePublisher publisher,
            RuleTexts texts,
            Company company,
            MessageSource messages) {
        this.whatIfs = whatIfs;
        this.funnels = funnels;
        this.moved = moved;
        this.export = export;
        this.publisher = publisher;
        this.texts = texts;
        this.company = company;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView page(
            @PathVariable long id,
            @RequestParam(defaultValue = "period") String basis,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer) {
        WhatIf whatIf = whatIf(id);
        return page(piece ? "quality/what-if :: result" : "quality/what-if", whatIf, basis(basis), viewer);
    }

    /** The same rule on other days. */
    @PostMapping("/again")
    ModelAndView again(
            @PathVariable long id, @RequestParam MultiValueMap<String, String> inputs, @CurrentViewer Viewer viewer) {
        WhatIf whatIf = whatIf(id);
        NewRuleForm form = NewRuleForm.of(inputs);
        if (form.period().isEmpty()) {
            return refused(whatIf, viewer, form, "period", text("qualityRules.preview.period.wrong", viewer));
        }
        long other = whatIfs.request(whatIf.rule(), whatIf.name(), form.period().get(), viewer.userId());
        return new ModelAndView("redirect:/quality-rules/what-ifs/" + other);
    }

    @PostMapping("/publish")
    ModelAndView publish(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> inputs,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        WhatIf whatIf = whatIf(id);
        NewRuleForm form = NewRuleForm.of(inputs);
        Optional<Applies> applies = form.choice();
        if (applies.isEmpty()) {
            return refused(whatIf, viewer, form, "applies", text("qualityRules.applies.missing", viewer));
        }
        try {
            QualityRule published = publisher.publish(form.name(), whatIf.rule(), applies.get(), viewer.userId());
            Flash.success("qualityRules.published." + applies.get(), published.versionNo())
                    .on(redirect);
            return new ModelAndView("redirect:/quality-rules");
        } catch (InvalidValue invalid) {
            return refused(whatIf, viewer, form, "name", text(invalid.messageKey(), viewer, invalid.args()));
        }
    }

    @GetMapping("/leads")
    String leads(
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Model model) {
        WhatIf whatIf = whatIf(id);
        if (page < 0) {
            throw new InvalidFilter("page", String.valueOf(page));
        }
        MovedQuery query = query(id, parameters);
        model.addAttribute("whatIf", whatIf);
        model.addAttribute("query", query);
        model.addAttribute("page", moved.page(query, viewer, page, LEADS_ON_PAGE));
        model.addAttribute("address", address(query));
        model.addAttribute("mayExport", viewer.may(Right.EXPORT));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "quality/moved";
    }

    @GetMapping("/leads/export")
    void export(
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "UTF8_BOM") ExportFormat format,
            @CurrentViewer Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        MovedQuery query = query(whatIf(id).id(), parameters);
        Download.send(
                "what-if-leads", company.today(), response, () -> export.write(query, viewer, format, address(query)));
    }

    private WhatIf whatIf(long id) {
        return whatIfs.of(id).orElseThrow(() -> new NoSuchRecord("what-if", id));
    }

    private ModelAndView page(String view, WhatIf whatIf, Basis basis, Viewer viewer) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("whatIf", whatIf);
        page.addObject("basis", basis);
        page.addObject("funnel", whatIf.isFinished() ? funnels.read(whatIf.id(), basis) : null);
        page.addObject("sentence", texts.in(viewer.locale()).sentence(whatIf.rule(), "qualityRules.say.sentence"));
        page.addObject("mayWrite", viewer.may(Right.DEFINITIONS_WRITE));
        page.addObject("appliesChoices", Applies.values());
        page.addObject("form", NewRuleForm.of(whatIf));
        page.addObject("problems", Map.of());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private ModelAndView refused(WhatIf whatIf, Viewer viewer, NewRuleForm typed, String field, String problem) {
        ModelAndView page = page("quality/what-if", whatIf, Basis.PERIOD, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        boolean ofPeriod = field.equals("period");
        NewRuleForm shown = ofPeriod
                ? new NewRuleForm(whatIf.name(), "", typed.from(), typed.to())
                : new NewRuleForm(
                        typed.name(),
                        typed.applies(),
                        whatIf.period().from().toString(),
                        whatIf.period().lastDay().toString());
        page.addObject("form", shown);
        page.addObject("problems", Map.of(field, problem));
        return page;
    }

    private static MovedQuery query(long id, Map<String, String> parameters) {
        String stage = parameters.getOrDefault("stage", "lead");
        return new MovedQuery(
                id,
                basis(parameters.getOrDefault("basis", "period")),
                Stage.named(stage).orElseThrow(() -> new InvalidFilter("stage", stage)),
                quality("before", parameters.get("before")),
                quality("after", parameters.get("after")),
                "true".equals(parameters.get("byHand")));
    }

    private static @Nullable Quality quality(String parameter, @Nullable String name) {
        return name == null
                ? null
                : Arrays.stream(Quality.values())
                        .filter(quality -> quality.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new InvalidFilter(parameter, name));
    }

    private static Basis basis(String name) {
        return WhatIfFunnels.basis(name).orElseThrow(() -> new InvalidFilter("basis", name));
    }

    /** What of the address says which leads are meant. */
    private static String address(MovedQuery query) {
        StringBuilder address =
                new StringBuilder("basis=" + query.basis().name().toLowerCase(Locale.ROOT));
        address.append("&stage=").append(query.stage().apiName());
        append(address, "before", query.before());
        append(address, "after", query.after());
        return query.byHand() ? address.append("&byHand=true").toString() : address.toString();
    }

    private static void append(StringBuilder address, String name, @Nullable Quality quality) {
        if (quality != null) {
            address.append('&').append(name).append('=').append(quality.name().toLowerCase(Locale.ROOT));
        }
    }

    private String text(String key, Viewer viewer, Object... args) {
        return messages.getMessage(key, args, viewer.locale());
    }
}
