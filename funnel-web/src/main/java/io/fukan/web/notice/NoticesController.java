package io.fukan.web.notice;

import io.fukan.access.Viewer;
import io.fukan.notice.NoticeLine;
import io.fukan.notice.NoticeList;
import io.fukan.notice.NoticeWords;
import io.fukan.security.CurrentViewer;
import io.fukan.setting.Company;
import io.fukan.words.Words;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader was told: newest first, read by opening. */
@Controller
@RequestMapping("/notices")
class NoticesController {

    private static final int ON_A_PAGE = 50;

    private final NoticeList list;
    private final NoticeWords sentences;
    private final Company company;

    NoticesController(NoticeList list, NoticeWords sentences, Company company) {
        this.list = list;
        this.sentences = sentences;
        this.company = company;
    }

    /** A notice in words. */
    record Line(NoticeLine notice, String sentence) {}

    @GetMapping
    String show(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "0") int page,
            @CurrentViewer Viewer viewer,
            Model model) {
        int present = Math.max(0, Math.min(page, 10_000));
        List<NoticeLine> lines = list.page(!all, present, ON_A_PAGE, viewer);
        model.addAttribute("all", all);
        model.addAttribute("page", present);
        model.addAttribute("isFull", lines.size() == ON_A_PAGE);
        model.addAttribute(
                "lines",
                lines.stream()
                        .map(line -> new Line(line, sentences.sentence(line, viewer.locale())))
                        .toList());
        model.addAttribute("words", new Words(viewer.locale(), company.zone()));
        return "notice/list";
    }

    /** Goes to what the notice is about, and notes that it was read. */
    @PostMapping("/{id}/open")
    String open(@PathVariable long id, @CurrentViewer Viewer viewer) {
        return "redirect:" + list.read(id, viewer).path();
    }

    @PostMapping("/read")
    String readAll(@CurrentViewer Viewer viewer) {
        list.readAll(viewer);
        return "redirect:/notices";
    }
}
