package io.fukan.api.figure;

import io.fukan.api.description.FilteredByDimensions;
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
@Parameter(
        name = "from",
        in = ParameterIn.QUERY,
        required = true,
        description = "first day",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "to",
        in = ParameterIn.QUERY,
        required = true,
        description = "last day, included",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "grain",
        in = ParameterIn.QUERY,
        schema =
                @Schema(
                        allowableValues = {"none", "day", "week", "month", "quarter", "half", "fiscalYear"},
                        defaultValue = "none"))
@Parameter(
        name = "basis",
        in = ParameterIn.QUERY,
        description = "period: each event on its own date; else the cohort of records that began in the period",
        schema =
                @Schema(
                        allowableValues = {"period", "lead", "appointment", "opportunity", "contract"},
                        defaultValue = "period"))
@Parameter(
        name = "quality",
        in = ParameterIn.QUERY,
        schema =
                @Schema(
                        allowableValues = {"all", "quality", "general", "unclassified"},
                        defaultValue = "all"))
@Parameter(
        name = "by",
        in = ParameterIn.QUERY,
        description = "a dimension to cut by, of those that GET /api/v1/kpis names",
        schema = @Schema(type = "string"))
@FilteredByDimensions
@interface FigureQuery {}
