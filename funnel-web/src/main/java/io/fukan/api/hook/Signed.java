package io.fukan.api.hook;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the headers of Standard Webhooks that {@link HookIntake} checks. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "webhook-id", in = ParameterIn.HEADER, required = true, schema = @Schema(type = "string"))
@Parameter(
        name = "webhook-timestamp",
        in = ParameterIn.HEADER,
        required = true,
        description = "seconds since 1970, at most five minutes off",
        schema = @Schema(type = "integer"))
@Parameter(
        name = "webhook-signature",
        in = ParameterIn.HEADER,
        required = true,
        description = "v1, and base64 of the HMAC-SHA256 of id.timestamp.body",
        schema = @Schema(type = "string"))
@interface Signed {}
