package io.fukan.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives each page its frame: the attribute {@code frame} of the model. */
@ControllerAdvice(basePackages = "io.fukan.web", assignableTypes = BasicErrorController.class)
class FrameAdvice {

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return Frame.present(request);
    }
}
