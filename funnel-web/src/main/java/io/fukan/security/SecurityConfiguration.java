package io.fukan.security;

import io.fukan.organisation.Users;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;

/**
 * Five ways in: files that are the same for everybody, the API by token, doors for strangers, other systems by signature,
 * pages by session. {@link AccessRules} decides in
 * all of them; headers are set before by {@link SecurityHeaders}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final DispatcherType[] ALREADY_DECIDED = {
        DispatcherType.FORWARD, DispatcherType.INCLUDE, DispatcherType.ERROR, DispatcherType.ASYNC
    };

    /** For programs, though it is fetched by a session as well. */
    private static final String API_DESCRIPTION = "/v3/**";

    /**
     * Health and figures for whoever runs the machine, who has no session here: reached on the port of their own alone, which
     * listens to this machine unless told otherwise.
     */
    @Bean
    @Order(0)
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    SecurityFilterChain operation(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) {
        return http.securityMatcher(AccessRules.files())
                .headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, PresentUsers users, Problems problems) {
        return stateless(http.securityMatcher("/api/**"))
                .addFilterBefore(new BearerTokens(users, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(ALREADY_DECIDED)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain doors(HttpSecurity http) {
        Refusals refusals = new Refusals();
        return stateless(http.securityMatcher(AccessRules.doors()))
                .addFilterBefore(new DoorBodies(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(ALREADY_DECIDED)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** Who speaks here signs each message; there is no session and no user. */
    @Bean
    @Order(4)
    SecurityFilterChain hooks(HttpSecurity http, Problems problems) {
        return stateless(http.securityMatcher("/hooks/**"))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(ALREADY_DECIDED)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** No session, and no cookie is looked at: no other site can make a browser act. */
    private static HttpSecurity stateless(HttpSecurity http) {
        return http.headers(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http, PresentUsers users, SignInOutcome outcome, Problems problems) {
        Refusals refusals = new Refusals();
        return http.headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter(SignInOutcome.EMAIL)
                        .successHandler(outcome)
                        .failureHandler(outcome))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").addLogoutHandler(outcome).logoutSuccessUrl("/sign-in?bye"))
                .addFilterBefore(new PresentRights(users), AnonymousAuthenticationFilter.class)
                // The description of the API may be fetched by programs as well.
                .addFilterBefore(new ApiDescriptionByToken(users, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(ALREADY_DECIDED)
                        .permitAll()
                        .anyRequest()
                        .access(new AccessDecision()))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                problems, PathPatternRequestMatcher.pathPattern(API_DESCRIPTION))
                        .defaultAuthenticationEntryPointFor(refusals, AnyRequestMatcher.INSTANCE)
                        .accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    AuthenticationManager signInByPassword(Users users, PasswordEncoder passwords, SignInThrottle throttle) {
        return new ProviderManager(new PasswordSignIn(users, passwords, throttle));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Pages that somebody opens at the same time may keep the same thing in the session: the later one wins, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfParallelRequests() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    CookieSerializer sessionCookie() {
        return new SessionCookie();
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        FilterRegistrationBean<SecurityHeaders> filter = new FilterRegistrationBean<>(new SecurityHeaders());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        FilterRegistrationBean<Correlation> filter = new FilterRegistrationBean<>(new Correlation());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private static final class ApiDescriptionByToken extends BearerTokens {

        ApiDescriptionByToken(PresentUsers users, Problems problems) {
            super(users, problems);
        }

        @Override
        protected boolean shouldNotFilter(jakarta.servlet.http.HttpServletRequest request) {
            return !request.getRequestURI().startsWith("/v3/api-docs");
        }
    }
}
