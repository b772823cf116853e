package io.fukan.web.shell;

import io.fukan.access.Viewer;
import io.fukan.demo.DemoProgress;
import io.fukan.notice.NoticeList;
import io.fukan.records.FirstRecord;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives each page its frame: the attributes {@code frame} and, for who is signed in, {@code bell} and {@code beginning} of the
 * model; and an error page what was {@code written} in the form that it answers.
 */
@ControllerAdvice(basePackages = "io.fukan.web", assignableTypes = BasicErrorController.class)
class FrameAdvice {

    private final NoticeList notices;
    private final DemoProgress demo;
    private final FirstRecord first;

    FrameAdvice(NoticeList notices, DemoProgress demo, FirstRecord first) {
        this.notices = notices;
        this.demo = demo;
        this.first = first;
    }

    /** Whether there is anything to make figures of; asked by the pages that show some. */
    record Beginning(FirstRecord first) {

        public boolean isEmpty() {
            return first.isMissing();
        }
    }

    /** The sign for what the reader was told; counts when asked, so that pieces of pages cost nothing. */
    record Bell(NoticeList notices, Viewer viewer) {

        /** How many notices were not read; 100 stands for a hundred or more. */
        public int unread() {
            return notices.unread(viewer);
        }
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Model model) {
        Frame frame = Frame.present(request);
        model.addAttribute("frame", frame);
        if (frame.person() != null) {
            model.addAttribute("beginning", new Beginning(first));
            model.addAttribute("bell", new Bell(notices, frame.person().viewer()));
        }
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            model.addAttribute("written", WrittenTexts.of(request));
        }
    }

    /** Whether figures still grow because the demo's company is moving in. */
    @ModelAttribute("demoFilling")
    boolean demoFilling() {
        return demo.isRunning();
    }
}
