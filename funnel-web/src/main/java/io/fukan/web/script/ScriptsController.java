package io.fukan.web.script;

import io.fukan.access.Right;
import io.fukan.access.Viewer;
import io.fukan.account.Industry;
import io.fukan.account.SizeBand;
import io.fukan.lead.Track;
import io.fukan.playbook.ScriptDrafts;
import io.fukan.script.Scripts;
import io.fukan.script.TalkScript;
import io.fukan.script.TalkScripts;
import io.fukan.script.WinningAnswers;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 定義: talk scripts, their versions, and drafts of new ones. */
@Controller
@RequestMapping("/scripts")
class ScriptsController {

    private static final String FORM = "script";
    private static final String NEW = "new";

    private final TalkScripts all;
    private final Scripts scripts;
    private final ScriptDrafts drafts;
    private final WinningAnswers winning;
    private final Forms forms;
    private final Company company;
    private final TransactionOperations transactions;

    ScriptsController(
            TalkScripts all,
            Scripts scripts,
            ScriptDrafts drafts,
            WinningAnswers winning,
            Forms forms,
            Company company,
            TransactionOperations transactions) {
        this.all = all;
        this.scripts = scripts;
        this.drafts = drafts;
        this.winning = winning;
        this.forms = forms;
        this.company = company;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView list(@CurrentViewer Viewer viewer) {
        ModelAndView page = page("script/list", HttpStatus.OK, viewer);
        page.addObject("scripts", all.inOrder());
        page.addObject("mayWrite", viewer.may(Right.PLAYBOOK_WRITE));
        return page;
    }

    /** A script to be edited; {@code new} begins with a draft where {@code draft} is given, else blank. */
    @GetMapping("/{script}")
    ModelAndView edit(
            @PathVariable String script, @RequestParam Map<String, String> asked, @CurrentViewer Viewer viewer) {
        ScriptForm form = id(script) == null ? begin(asked, viewer) : saved(id(script));
        return form(script, form, FormState.NONE, HttpStatus.OK, false, viewer);
    }

    /** One step of editing: a step added, taken away or moved. */
    @PostMapping("/{script}")
    ModelAndView act(
            @PathVariable String script,
            @RequestParam Map<String, String> values,
            @RequestParam(name = "do", defaultValue = "") String action,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            @CurrentViewer Viewer viewer) {
        ScriptForm form = ScriptForm.read(values);
        form.act(action);
        return form(script, form, FormState.NONE, HttpStatus.OK, piece, viewer);
    }

    @PostMapping("/{script}/save")
    ModelAndView save(
            @PathVariable String script,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        ScriptForm form = ScriptForm.read(values);
        Sent sent = new Sent(values);
        AtomicReference<TalkScript> saved = new AtomicReference<>();
        Optional<Forms.Refused> refused =
                forms.attempt(FORM, sent, viewer.locale(), () -> saved.set(keep(id(script), form, viewer)));
        if (refused.isPresent()) {
            Long id = id(script);
            ScriptForm again = id != null && refused.get().status() == HttpStatus.CONFLICT
                    ? form.over(all.get(id).version())
                    : form;
            return form(script, again, refused.get().form(), refused.get().status(), false, viewer);
        }
        Flash.success("scripts.saved", saved.get().name()).on(redirect);
        return new ModelAndView("redirect:/scripts");
    }

    /** Puts another version in use. */
    @PostMapping("/{script}/use")
    String use(@PathVariable Long script, @RequestParam int versionNo, RedirectAttributes redirect) {
        TalkScript used = scripts.use(script, versionNo);
        Flash.success("scripts.used", used.name(), versionNo).on(redirect);
        return "redirect:/scripts";
    }

    private TalkScript keep(@Nullable Long id, ScriptForm form, Viewer viewer) {
        return id == null
                ? scripts.add(form.details(), viewer.userId())
                : scripts.change(id, form.version(), form.details(), viewer.userId());
    }

    private ScriptForm begin(Map<String, String> asked, Viewer viewer) {
        if (!asked.containsKey("draft")) {
            return ScriptForm.drafted(Map.of(), List.of());
        }
        Sent sent = new Sent(asked);
        ScriptDrafts.Draft draft = drafts.draft(
                sent.text("product"),
                sent.text("industry"),
                sent.oneOrNone("sizeBand", SizeBand.class),
                viewer.locale());
        return ScriptForm.drafted(
                Map.of(
                        "name", draft.name(),
                        "track", asked.getOrDefault("track", ""),
                        "product", asked.getOrDefault("product", ""),
                        "industry", asked.getOrDefault("industry", ""),
                        "sizeBand", asked.getOrDefault("sizeBand", ""),
                        "drawnOn", Long.toString(draft.won())),
                draft.steps());
    }

    private ScriptForm saved(Long id) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> ScriptForm.of(all.get(id))));
    }

    private ModelAndView form(
            String script, ScriptForm edited, FormState state, HttpStatus status, boolean piece, Viewer viewer) {
        ModelAndView page = page(piece ? "script/edit :: editor" : "script/edit", status, viewer);
        page.addObject("address", "/scripts/" + (id(script) == null ? NEW : script));
        page.addObject("isNew", id(script) == null);
        page.addObject("edited", edited);
        page.addObject("form", state);
        return page;
    }

    private ModelAndView page(String template, HttpStatus status, Viewer viewer) {
        ModelAndView page = new ModelAndView(template, status);
        page.addObject("tracks", List.of(Track.SDR, Track.BDR));
        page.addObject("industries", Industry.values());
        page.addObject("bands", SizeBand.values());
        page.addObject("products", winning.products());
        page.addObject("words", new Words(viewer.locale(), company.zone()));
        return page;
    }

    private static @Nullable Long id(String script) {
        return script.matches("[0-9]{1,18}") ? Long.valueOf(script) : null;
    }
}
