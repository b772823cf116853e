package io.fukan.api.intake;

import io.fukan.api.failure.BadParameter;
import io.fukan.intake.Inquiry;
import io.fukan.intake.Intake;
import io.fukan.intake.IntakeForm;
import io.fukan.intake.IntakeForms;
import io.fukan.security.DoorThrottle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes inquiries as JSON. Scripts of a web site may send them if the form allows that site. */
@RestController
@RequestMapping("/intake/{key}")
@Tag(name = "Intake")
class IntakeApi {

    private static final String LANGUAGE = "language";
    private static final String AN_HOUR = "3600";

    private final Intake intake;
    private final IntakeForms forms;
    private final DoorThrottle throttle;

    IntakeApi(Intake intake, IntakeForms forms, DoorThrottle throttle) {
        this.intake = intake;
        this.forms = forms;
        this.throttle = throttle;
    }

    /** That it came in; nothing about what we know. */
    @Schema(name = "InquiryReceived")
    record Received(boolean received) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Sends an inquiry through a form",
            description =
                    "The fields are those of the form; language (ja or en) says in which an answer goes out. No token is"
                            + " needed. Other fields are refused with 400.")
    ResponseEntity<Received> receive(
            @PathVariable String key,
            @RequestBody Map<String, @Nullable String> fields,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        IntakeForm form = forms.open(key);
        allow(form, origin, response);
        throttle.send(request, "intake:" + key);
        Map<String, String> values = known(form, fields);
        if (values.getOrDefault(Inquiry.TRAP, "").isBlank()) {
            values.remove(Inquiry.TRAP);
            String stated = fields.get(LANGUAGE);
            intake.receive(form, new Inquiry(values), stated == null ? locale : Locale.forLanguageTag(stated));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(new Received(true));
    }

    /** What a browser asks before it lets a script send something to another site. */
    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(hidden = true)
    ResponseEntity<Void> mayISend(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.ORIGIN, required = false) @Nullable String origin,
            HttpServletResponse response) {
        allow(forms.open(key), origin, response);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR);
        return ResponseEntity.noContent().build();
    }

    private static void allow(IntakeForm form, @Nullable String origin, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (form.allows(origin)) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
    }

    private static Map<String, String> known(IntakeForm form, Map<String, @Nullable String> fields) {
        Set<String> names = new HashSet<>(Set.of(LANGUAGE, Inquiry.TRAP));
        form.fields().forEach(field -> names.add(field.name()));
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!names.contains(name)) {
                throw new BadParameter(name, "PARAMETER_UNKNOWN", name);
            }
            if (value != null && !name.equals(LANGUAGE)) {
                values.put(name, value);
            }
        });
        return values;
    }
}
