# syntax=docker/dockerfile:1

FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY funnel-domain funnel-domain
COPY funnel-service funnel-service
COPY funnel-web funnel-web
# Maven reads the whole project; of the benchmarks nothing but their description is needed.
COPY funnel-bench/pom.xml funnel-bench/
# Formatting and tests are the business of ./mvnw verify.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests -Dspotless.check.skip -pl funnel-web -am package
RUN java -Djarmode=tools -jar funnel-web/target/fukan.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 fukan \
    && useradd --system --uid 10001 --gid fukan --home-dir /app --shell /usr/sbin/nologin fukan \
    && mkdir -p /app /var/lib/fukan \
    && chown fukan:fukan /var/lib/fukan
WORKDIR /app
# Layers from seldom to often changed.
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER 10001:10001
# Used only where SPRING_DATASOURCE_URL is not set, for the embedded PostgreSQL.
ENV FUKAN_DATA_DIR=/var/lib/fukan
VOLUME /var/lib/fukan
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# Without curl, which the image may not have. Liveness would not notice a lost database; health does.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
