package io.fukan.api.figure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters that {@link FigureParameters} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@WholeFigureQuery
@Parameter(
        name = "grain",
        in = ParameterIn.QUERY,
        schema =
                @Schema(
                        allowableValues = {"none", "day", "week", "month", "quarter", "half", "fiscalYear"},
                        defaultValue = "none"))
@Parameter(
        name = "by",
        in = ParameterIn.QUERY,
        description = "a dimension to cut by, of those that GET /api/v1/kpis names",
        schema = @Schema(type = "string"))
@interface FigureQuery {}
