package io.fukan.web.shell;

import io.fukan.setting.Company;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has each request that only reads ask for the company's settings once. */
@Component
class ReadingSettings extends OncePerRequestFilter {

    private final Company company;

    ReadingSettings(Company company) {
        this.company = company;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (Company.Reading reading = company.reading()) {
            chain.doFilter(request, response);
        }
    }
}
