package io.fukan.web.call;

import io.fukan.access.Viewer;
import io.fukan.conversation.Speaker;
import io.fukan.record.InvalidValue;
import io.fukan.review.CallReview;
import io.fukan.review.CallSheets;
import io.fukan.review.TranscriptFiles;
import io.fukan.security.CurrentViewer;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Flash;
import io.fukan.web.shell.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A call: its measures, its words, what colleagues say of it. */
@Controller
@RequestMapping("/calls/{id}")
class CallPageController {

    private static final int LAST_PART = 100;
    private static final String LABEL = "label-";
    private static final String WHO = "who-";

    private final CallView view;
    private final CallSheets sheets;
    private final CallReview review;
    private final TranscriptFiles files;

    CallPageController(CallView view, CallSheets sheets, CallReview review, TranscriptFiles files) {
        this.view = view;
        this.sheets = sheets;
        this.review = review;
        this.files = files;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam @Nullable Integer at,
            @CurrentViewer Viewer viewer) {
        return view.page(id, Math.max(0, Math.min(part, LAST_PART)), at, FormState.NONE, HttpStatus.OK, viewer);
    }

    @PostMapping("/transcript")
    ModelAndView transcribe(
            @PathVariable long id,
            @RequestParam @Nullable MultipartFile file,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        sheets.get(id, viewer);
        Sent nothing = new Sent(Map.of());
        boolean[] reordered = new boolean[1];
        ModelAndView answer = view.attempt(
                id, "transcript", nothing, "calls.transcript.kept", "#transcript", viewer, redirect, sent -> {
                    TranscriptFiles.Read read = read(file);
                    reordered[0] = read.reordered();
                    review.transcribe(id, read.utterances(), viewer);
                });
        if (reordered[0]) {
            Flash.info("calls.transcript.reordered").on(redirect);
        }
        return answer;
    }

    @PostMapping("/transcript/erase")
    ModelAndView erase(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        Sent nothing = new Sent(Map.of());
        return view.attempt(
                id,
                "erase",
                nothing,
                "calls.transcript.erased",
                "",
                viewer,
                redirect,
                sent -> review.erase(id, viewer));
    }

    /** Labels are sent by number, since a label may hold anything. */
    @PostMapping("/speakers")
    ModelAndView name(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        Sent typed = new Sent(values);
        return view.attempt(id, "speakers", typed, "calls.speakers.named", "#transcript", viewer, redirect, sent -> {
            Map<String, Speaker> who = new HashMap<>();
            for (String field : values.keySet()) {
                Speaker speaker = field.startsWith(WHO) ? sent.oneOrNone(field, Speaker.class) : null;
                String label = values.get(LABEL + field.substring(Math.min(field.length(), WHO.length())));
                if (speaker != null && label != null) {
                    who.put(label, speaker);
                }
            }
            review.name(id, who, viewer);
        });
    }

    @PostMapping("/comments")
    ModelAndView comment(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        sheets.get(id, viewer);
        return view.attempt(
                id,
                "comment",
                new Sent(values),
                "calls.comment.added",
                "#comments",
                viewer,
                redirect,
                sent -> review.comment(id, CallTimesShown.read("at", sent.text("at")), sent.text("text"), viewer));
    }

    @PostMapping("/comments/{comment}/delete")
    ModelAndView deleteComment(
            @PathVariable long id,
            @PathVariable long comment,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        return view.attempt(
                id,
                "comment",
                new Sent(Map.of()),
                "calls.comment.deleted",
                "#comments",
                viewer,
                redirect,
                sent -> review.deleteComment(id, comment, viewer));
    }

    @PostMapping("/example")
    ModelAndView mark(
            @PathVariable long id,
            @RequestParam Map<String, String> values,
            @CurrentViewer Viewer viewer,
            RedirectAttributes redirect) {
        sheets.get(id, viewer);
        return view.attempt(
                id,
                "example",
                new Sent(values),
                "calls.example.marked",
                "",
                viewer,
                redirect,
                sent -> review.mark(id, sent.text("reason"), viewer));
    }

    @PostMapping("/example/drop")
    ModelAndView unmark(@PathVariable long id, @CurrentViewer Viewer viewer, RedirectAttributes redirect) {
        return view.attempt(
                id,
                "example",
                new Sent(Map.of()),
                "calls.example.dropped",
                "",
                viewer,
                redirect,
                sent -> review.unmark(id, viewer));
    }

    private TranscriptFiles.Read read(@Nullable MultipartFile file) {
        if (Uploads.isMissing(file)) {
            throw new InvalidValue("file", "FILE_MISSING");
        }
        try {
            return files.read(file::getInputStream, file.getSize());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
