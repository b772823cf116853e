package io.fukan.web.records;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives the refused form of a page to the frame around it, which says why where the page itself does not. The page keeps its
 * address: that of the form could not be opened again.
 */
@Component
class UntoldRefusals implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().get("form") instanceof FormState form) {
            page.addObject("refusedForm", form);
            if (form != FormState.NONE) {
                response.setHeader("HX-Push-Url", "false");
            }
        }
    }
}
