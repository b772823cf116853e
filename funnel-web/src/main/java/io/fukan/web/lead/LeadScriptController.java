package io.fukan.web.lead;

import io.fukan.access.Viewer;
import io.fukan.record.NoSuchRecord;
import io.fukan.records.LeadList;
import io.fukan.records.LeadRow;
import io.fukan.security.CurrentViewer;
import io.fukan.web.script.SpokenScripts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The script for a lead, alone: switched while talking, without touching what is typed beside it. */
@Controller
class LeadScriptController {

    private final LeadList leads;
    private final SpokenScripts scripts;

    LeadScriptController(LeadList leads, SpokenScripts scripts) {
        this.leads = leads;
        this.scripts = scripts;
    }

    @GetMapping("/leads/{id}/script")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long script,
            @CurrentViewer Viewer viewer,
            Model model) {
        LeadRow lead = leads.one(id, viewer).orElseThrow(() -> new NoSuchRecord("lead", id));
        model.addAttribute("script", scripts.of(lead, script, viewer).orElse(null));
        return "lead/script :: panel";
    }
}
