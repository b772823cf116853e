package io.fukan.web.door;

import io.fukan.intake.Inquiry;
import io.fukan.intake.Intake;
import io.fukan.intake.IntakeForm;
import io.fukan.intake.IntakeForms;
import io.fukan.security.DoorThrottle;
import io.fukan.setting.Company;
import io.fukan.web.records.FormState;
import io.fukan.web.records.Forms;
import io.fukan.web.records.Sent;
import io.fukan.web.shell.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes inquiries that browsers send from a form on any web site, and thanks for them. */
@Controller
@RequestMapping("/intake/{key}")
class IntakeDoor {

    private static final String FORM = "intake";

    private final Intake intake;
    private final IntakeForms forms;
    private final Forms attempts;
    private final DoorThrottle throttle;
    private final Company company;

    IntakeDoor(Intake intake, IntakeForms forms, Forms attempts, DoorThrottle throttle, Company company) {
        this.intake = intake;
        this.forms = forms;
        this.attempts = attempts;
        this.throttle = throttle;
        this.company = company;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ModelAndView receive(
            @PathVariable String key,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
            Locale locale,
            HttpServletRequest request) {
        IntakeForm form = forms.open(key);
        throttle.send(request, "intake:" + key);
        Locale language = Language.named(sent.get("language")).orElse(locale);
        ModelAndView thanks = thanks(form, language);
        if (!sent.getOrDefault(Inquiry.TRAP, "").isBlank()) {
            return thanks;
        }
        if (!mayCome(form, origin, request)) {
            return page(form, sent, new FormState(FORM, sent, null, Doors.STALE), HttpStatus.FORBIDDEN, language);
        }
        Optional<Forms.Refused> refused = attempts.attempt(
                FORM, new Sent(sent), language, () -> intake.receive(form, new Inquiry(asked(form, sent)), language));
        return refused.map(no -> page(form, sent, no.form(), no.status(), language))
                .orElse(thanks);
    }

    @GetMapping("/thanks")
    ModelAndView thanks(@PathVariable String key, Locale locale, HttpServletRequest request) {
        throttle.look(request);
        forms.open(key);
        return new ModelAndView("door/thanks")
                .addObject("ours", company.setting().companyName());
    }

    /** A browser tells from which site a form comes; where the form names sites, it comes from one of these or from here. */
    private static boolean mayCome(IntakeForm form, @Nullable String origin, HttpServletRequest request) {
        return form.origins().isEmpty()
                || origin == null
                || form.allows(origin)
                || origin.equals(
                        "http" + (request.isSecure() ? "s" : "") + "://" + request.getHeader(HttpHeaders.HOST));
    }

    /** What the form does not ask for is as if it had not come. */
    private static Map<String, String> asked(IntakeForm form, Map<String, String> sent) {
        Map<String, String> asked = new LinkedHashMap<>();
        form.fields().stream()
                .map(IntakeForm.Field::name)
                .filter(sent::containsKey)
                .forEach(name -> asked.put(name, sent.get(name)));
        return asked;
    }

    private static ModelAndView thanks(IntakeForm form, Locale language) {
        return new ModelAndView("redirect:"
                + (form.thanksAt() != null
                        ? form.thanksAt()
                        : "/intake/" + form.key() + "/thanks?lang=" + language.getLanguage()));
    }

    /** The form as it was sent, on a page of ours, to be mended and sent again. */
    private ModelAndView page(
            IntakeForm form, Map<String, String> sent, FormState state, HttpStatus status, Locale language) {
        ModelAndView page = new ModelAndView("door/inquiry", status);
        List<IntakeForm.Field> fields = form.fields();
        page.addObject("key", form.key());
        page.addObject("fields", fields);
        page.addObject("language", language.getLanguage());
        page.addObject("trap", Inquiry.TRAP);
        page.addObject("ours", company.setting().companyName());
        page.addObject("form", state);
        return page;
    }
}
