package io.fukan.web.shell;

import io.fukan.security.Correlation;
import io.fukan.security.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** What error pages are told: the status, the number to find the log by, and nothing of the cause. */
@Component
class ErrorDetails extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> details = super.getErrorAttributes(request, options);
        details.keySet().retainAll(java.util.Set.of("timestamp", "status", "error", "path"));
        if (request instanceof ServletWebRequest servlet) {
            HttpServletRequest http = servlet.getRequest();
            details.put("correlationId", Correlation.id(http));
        }
        boolean stale = request.getAttribute(Refusals.STALE_FORM, RequestAttributes.SCOPE_REQUEST) != null;
        details.put("staleForm", stale);
        return details;
    }
}
