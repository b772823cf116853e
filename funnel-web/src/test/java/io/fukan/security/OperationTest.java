package io.fukan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.micrometer.metrics.test.autoconfigure.AutoConfigureMetrics;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Health and figures are served to whoever runs the machine, on a port of their own and nowhere else. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fukan.demo=false", "management.server.port=0"})
@AutoConfigureMetrics
class OperationTest {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int operatorsPort;

    @Test
    void theOperatorSeesHealthAndFigures() {
        Visitor operator = new Visitor(operatorsPort);

        HttpResponse<String> health = operator.get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"");
        assertThat(operator.get("/actuator/health/readiness").statusCode()).isEqualTo(200);

        new Visitor(port).get("/sign-in");
        HttpResponse<String> figures = operator.get("/actuator/prometheus");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.body()).contains("http_server_requests_seconds", "hikaricp_connections_active");
    }

    @Test
    void nothingElseIsServedThere() {
        Visitor operator = new Visitor(operatorsPort);
        assertThat(operator.get("/actuator/env").statusCode()).isIn(302, 404);
        assertThat(operator.get("/api/v1/kpis").statusCode()).isIn(401, 404);
    }

    @Test
    void visitorsOfTheSiteGetNeither() {
        assertThat(new Visitor(port).get("/actuator/health").statusCode()).isEqualTo(302);
        assertThat(new Visitor(port).get("/actuator/prometheus").statusCode()).isEqualTo(302);
    }
}
