package io.fukan.web.savedlist;

import io.fukan.access.Viewer;
import io.fukan.savedlist.ListKind;
import io.fukan.savedlist.SavedList;
import io.fukan.savedlist.Shelf;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.ListAddress;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps filters under a name, and the page on which they are renamed, shared and deleted. */
@Controller
@RequestMapping(SavedListsController.PATH)
class SavedListsController {

    static final String PATH = "/saved-lists";

    private static final String NEW = "new";
    private static final String FILTER = "filter.";

    private final Shelf shelf;
    private final Forms forms;

    SavedListsController(Shelf shelf, Forms forms) {
        this.shelf = shelf;
        this.forms = forms;
    }

    /** A list on the page. */
    record Line(SavedListBar.Chip chip, ListKind kind, int version, boolean mine, boolean changeable) {}

    @GetMapping
    ModelAndView show(@CurrentViewer Viewer viewer) {
        return page(FormState.NONE, HttpStatus.OK, null, Map.of(), viewer);
    }

    /** Keeps the filter that stands in the fields {@code filter.*}, and goes back to the list. */
    @PostMapping
    ModelAndView keep(
            @RequestParam Map<String, String> values, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        ListKind kind = sent.one("kind", ListKind.class);
        Map<String, String> asked = asked(values);
        AtomicReference<SavedList> kept = new AtomicReference<>();
        Optional<Forms.Refused> refused = forms.attempt(
                NEW, sent, viewer.locale(), () -> kept.set(shelf.keep(kind, name(sent), asked, shared(sent), viewer)));
        if (refused.isPresent()) {
            return page(refused.get().form(), refused.get().status(), kind, asked, viewer);
        }
        Flash.success("savedLists.kept", kept.get().name()).on(redirect);
        return new ModelAndView(
                "redirect:" + new ListAddress(kind.path(), kept.get().filter()).here());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable Long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent sent = new Sent(values);
        Optional<Forms.Refused> refused = forms.attempt(
                id.toString(),
                sent,
                viewer.locale(),
                () -> shelf.change(id, sent.version(), name(sent), shared(sent), viewer));
        if (refused.isPresent()) {
            return page(refused.get().form(), refused.get().status(), null, Map.of(), viewer);
        }
        Flash.success("savedLists.changed").on(redirect);
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable Long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        shelf.delete(id, viewer);
        Flash.success("savedLists.deleted").on(redirect);
        return "redirect:" + PATH;
    }

    /** @param kind of the filter that could not be kept; null: none was to be */
    private ModelAndView page(
            FormState state, HttpStatus status, @Nullable ListKind kind, Map<String, String> asked, Viewer viewer) {
        List<Line> lines = shelf.all(viewer).stream()
                .map(entry -> new Line(
                        SavedListBar.chip(entry, Map.of()),
                        entry.list().kind(),
                        entry.list().version(),
                        entry.mine(),
                        entry.changeable()))
                .toList();
        ModelAndView page = new ModelAndView("savedlist/list", status);
        page.addObject("lines", lines);
        page.addObject("form", state);
        page.addObject("mayShare", shelf.mayShare(viewer));
        if (kind != null) {
            page.addObject("bar", new SavedListBar.Bar(kind, List.of(), kind.filter(asked), shelf.mayShare(viewer)));
        }
        return page;
    }

    private static String name(Sent sent) {
        String name = sent.line("name");
        return name == null ? "" : name;
    }

    private static boolean shared(Sent sent) {
        return sent.text("shared") != null;
    }

    private static Map<String, String> asked(Map<String, String> values) {
        Map<String, String> asked = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(FILTER)) {
                asked.put(name.substring(FILTER.length()), value);
            }
        });
        return asked;
    }
}
