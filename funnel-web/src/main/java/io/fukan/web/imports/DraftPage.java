package io.fukan.web.imports;

import io.fukan.access.Viewer;
import io.fukan.ingest.ImportKind;
import io.fukan.ingest.Imports;
import io.fukan.ingest.SavedMapping;
import io.fukan.ingest.SavedMappings;
import io.fukan.ingest.file.Mapping;
import io.fukan.ingest.file.Unmapped;
import io.fukan.record.InvalidValue;
import io.fukan.record.NoSuchRecord;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.web.shell.Flash;
import io.fukan.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The second step: which column is what. The form is the state; each deed answers with the whole page, of which htmx takes
 * the form.
 */
@Controller
@RequestMapping("/imports/drafts/{file}")
class DraftPage {

    private static final String ACCEPT = "accept:";
    private static final String OUTCOME = "outcome:";

    private final Imports imports;
    private final SavedMappings saved;
    private final VisibleImports visible;
    private final DraftReader reader;
    private final Company company;

    DraftPage(Imports imports, SavedMappings saved, VisibleImports visible, DraftReader reader, Company company) {
        this.imports = imports;
        this.saved = saved;
        this.visible = visible;
        this.reader = reader;
        this.company = company;
    }

    /**
     * The file as its headers suggest it, or as an earlier import understood it.
     *
     * @param like id of that import
     */
    @GetMapping
    ModelAndView show(
            @PathVariable long file,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Long like,
            @CurrentViewer Viewer viewer)
            throws IOException {
        ImportKind chosen = named(kind, file);
        visible.requireDraft(file, chosen, viewer);
        if (like != null) {
            visible.get(like, viewer);
            return page(with(imports.mappingOf(like), file, chosen, viewer), viewer, HttpStatus.OK);
        }
        return page(reader.fresh(file, chosen, viewer.locale()), viewer, HttpStatus.OK);
    }

    /**
     * A choice was made, or the import is asked for.
     *
     * @param deed the button pressed: {@code run}, {@code dryRun}, {@code save}, {@code replace}, {@code use},
     *     {@code leaveOut}, {@code keep}, {@code accept:<column>:<field>}, {@code outcome:<outcome>}; anything else shows the
     *     page again
     */
    @PostMapping
    ModelAndView choose(
            @PathVariable long file,
            @RequestParam String kind,
            @RequestParam(name = "do", defaultValue = "") String deed,
            @RequestParam MultiValueMap<String, String> sent,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        ImportKind chosen = named(kind, file);
        visible.requireDraft(file, chosen, viewer);
        MappingForm form = new MappingForm(sent);
        Mapping mapping = form.mapping(chosen, company.zone());
        if (deed.equals("use")) {
            return page(use(form, file, chosen, viewer), viewer, HttpStatus.OK);
        }
        Draft draft = reader.read(
                file,
                chosen,
                applied(deed, mapping, sent.getOrDefault("header", List.of())),
                new HashSet<>(sent.getOrDefault("header", List.of())),
                viewer.locale());
        return switch (deed) {
            case "run" -> start(draft, false, viewer);
            case "dryRun" -> start(draft, true, viewer);
            case "save", "replace" -> save(draft, form.one("saveAs", ""), deed.equals("replace"), viewer);
            default -> page(draft, viewer, HttpStatus.OK);
        };
    }

    /** The mapping after a button has been pressed that changes it. */
    private static Mapping applied(String deed, Mapping mapping, List<String> headers) {
        Map<String, String> columns = new LinkedHashMap<>(mapping.columns());
        Set<String> ignored = new LinkedHashSet<>(mapping.ignored());
        if (deed.startsWith(ACCEPT)) {
            String[] column = deed.substring(ACCEPT.length()).split(":", 2);
            headers.stream()
                    .filter(header -> column.length == 2 && column[0].equals("" + headers.indexOf(header)))
                    .forEach(header -> {
                        ignored.remove(header);
                        columns.put(header, column[1]);
                    });
        } else if (deed.startsWith(OUTCOME)) {
            return withConstant(mapping, "opportunity.outcome", deed.substring(OUTCOME.length()));
        } else if (deed.equals("leaveOut")) {
            columns.values().removeIf(field -> field.contains(MappingForm.CUSTOM));
            headers.stream().filter(header -> !columns.containsKey(header)).forEach(ignored::add);
        } else if (deed.equals("keep")) {
            ignored.clear();
        }
        return DraftReader.withColumns(mapping, columns, ignored);
    }

    private static Mapping withConstant(Mapping mapping, String field, String value) {
        Map<String, String> constants = new LinkedHashMap<>(mapping.constants());
        constants.put(field, value);
        return new Mapping(
                mapping.columns(),
                mapping.ignored(),
                constants,
                mapping.dateFormats(),
                mapping.zone(),
                mapping.encoding(),
                mapping.separator(),
                mapping.repair(),
                mapping.nullTokens(),
                mapping.values(),
                mapping.unmapped());
    }

    private ModelAndView start(Draft draft, boolean dryRun, Viewer viewer) {
        Draft.Look look = draft.look();
        if (look == null
                || look.unanswered()
                || look.outcomeMissing()
                || !look.problems().isEmpty()) {
            return page(draft, viewer, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", true);
        }
        long job = imports.start(draft.file(), draft.kind(), draft.mapping(), dryRun, viewer.userId());
        return new ModelAndView("redirect:/imports/" + job);
    }

    private ModelAndView save(Draft draft, String name, boolean replaces, Viewer viewer) {
        try {
            saved.save(name, draft.kind(), draft.mapping(), replaces, viewer.userId());
            return page(draft, viewer, HttpStatus.OK).addObject("flash", Flash.success("imports.draft.saved", name));
        } catch (InvalidValue invalid) {
            return page(draft, viewer, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("saveAs", name)
                    .addObject("saveError", invalid);
        }
    }

    private Draft use(MappingForm form, long file, ImportKind kind, Viewer viewer) throws IOException {
        SavedMapping chosen = saved.of(kind).stream()
                .filter(mapping -> Long.toString(mapping.id()).equals(form.one("saved", "")))
                .findFirst()
                .orElseThrow(() -> new NoSuchRecord("import_mapping", file));
        return with(chosen.mapping(), file, kind, viewer);
    }

    /** The file under a mapping made for another: columns that it does not know are kept or left out as it says. */
    private Draft with(Mapping mapping, long file, ImportKind kind, Viewer viewer) throws IOException {
        Draft plain = reader.fresh(file, kind, viewer.locale());
        List<String> headers = new ArrayList<>();
        if (plain.look() != null) {
            plain.look().columns().forEach(column -> headers.add(column.header()));
        }
        Set<String> ignored = new LinkedHashSet<>(mapping.ignored());
        if (mapping.unmapped() == Unmapped.IGNORE) {
            headers.stream()
                    .filter(header -> !mapping.columns().containsKey(header))
                    .forEach(ignored::add);
        }
        Mapping explicit = DraftReader.withColumns(mapping, mapping.columns(), ignored);
        return reader.read(file, kind, explicit, new HashSet<>(headers), viewer.locale());
    }

    private ModelAndView page(Draft draft, Viewer viewer, HttpStatus status) {
        return new ModelAndView("imports/draft", status)
                .addObject("draft", draft)
                .addObject("look", draft.look())
                .addObject("kinds", visible.kinds(viewer))
                .addObject("saved", saved.of(draft.kind()))
                .addObject("encodings", ReadingChoices.ENCODINGS)
                .addObject("separators", ReadingChoices.SEPARATORS)
                .addObject(
                        "zones",
                        ReadingChoices.zones(company.zone(), draft.mapping().zone()))
                .addObject("words", new Words(viewer.locale(), company.zone()));
    }

    private static ImportKind named(@Nullable String kind, long file) {
        return ImportKind.named(kind == null ? "" : kind).orElseThrow(() -> new NoSuchRecord("import_file", file));
    }
}
