package io.fukan.api.paging;

import io.fukan.api.failure.BadParameter;
import io.fukan.api.json.KeepableText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a parameter that is not taken: ignored, a read would give too much, and a write do what was not meant. Lists that take
 * their parameters together see to it themselves, as {@link Asked} does, and so does what reads a form of parts. Text that no
 * database can hold is none to look for either.
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
        if (handler instanceof HandlerMethod method && !looksItself(method, request)) {
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

    private static boolean looksItself(HandlerMethod method, HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest
                || Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter ->
                                parameter.hasParameterAnnotation(RequestParam.class) && !isNamed(parameter));
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
