package io.fukan.api.figure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of figures that are neither cut nor split into periods. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@EventQuery
@Parameter(
        name = "basis",
        in = ParameterIn.QUERY,
        description = "period: each event on its own date; else the cohort of records that began in the period",
        schema =
                @Schema(
                        allowableValues = {"period", "lead", "appointment", "opportunity", "contract"},
                        defaultValue = "period"))
@interface WholeFigureQuery {}
