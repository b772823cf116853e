package io.fukan.api.paging;

import io.fukan.api.failure.BadParameter;
import io.fukan.api.json.KeepableText;
import io.fukan.security.CurrentViewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a parameter that what is read does not take: ignored, it would give too much. Lists that take their parameters
 * together see to it themselves, as {@link Asked} does. Text that no database can hold is none to look for either.
 */
@Component
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (!Arrays.stream(values).allMatch(KeepableText::is)) {
                throw new BadParameter(name, "TEXT_UNREADABLE");
            }
        });
        boolean isRead = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (isRead && handler instanceof HandlerMethod method && takesEachByName(method)) {
            Set<String> known = names(method);
            request.getParameterMap().keySet().stream()
                    .filter(asked -> !known.contains(asked))
                    .findFirst()
                    .ifPresent(asked -> {
                        throw new BadParameter(asked, "PARAMETER_UNKNOWN", asked);
                    });
        }
        return true;
    }

    private static boolean takesEachByName(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .allMatch(parameter -> isNamed(parameter)
                        || parameter.hasParameterAnnotation(PathVariable.class)
                        || parameter.hasParameterAnnotation(RequestHeader.class)
                        || parameter.hasParameterAnnotation(CurrentViewer.class)
                        || parameter.getParameterType() == Locale.class);
    }

    private static boolean isNamed(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && !Map.class.isAssignableFrom(parameter.getParameterType());
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(KnownParameters::isNamed)
                .map(KnownParameters::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static @Nullable String name(MethodParameter parameter) {
        RequestParam told = parameter.getParameterAnnotation(RequestParam.class);
        if (told != null && !told.name().isEmpty()) {
            return told.name();
        }
        parameter.initParameterNameDiscovery(NAMES);
        return parameter.getParameterName();
    }
}
