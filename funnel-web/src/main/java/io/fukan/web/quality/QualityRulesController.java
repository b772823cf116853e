package io.fukan.web.quality;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.quality.EffectiveJudgements;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.whatif.WhatIfs;
import io.fukan.words.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** 定義: all versions of the definition of a quality lead. While history is restated, the list asks for itself again. */
@Controller
class QualityRulesController {

    private static final int LATEST = 5;

    private final VersionsReader versions;
    private final EffectiveJudgements judgements;
    private final WhatIfs whatIfs;
    private final Company company;

    QualityRulesController(VersionsReader versions, EffectiveJudgements judgements, WhatIfs whatIfs, Company company) {
        this.versions = versions;
        this.judgements = judgements;
        this.whatIfs = whatIfs;
        this.company = company;
    }

    @GetMapping("/quality-rules")
    String list(
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer,
            Model model) {
        List<VersionRow> rows = versions.read(viewer.locale());
        model.addAttribute("versions", rows);
        model.addAttribute("running", rows.stream().anyMatch(VersionRow::isRunning));
        model.addAttribute("byHand", judgements.tally().byHand().total());
        model.addAttribute("whatIfs", whatIfs.latest(LATEST));
        model.addAttribute("mayWrite", viewer.may(Right.DEFINITIONS_WRITE));
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return piece ? "quality/rules :: versions" : "quality/rules";
    }
}
