package io.fukan.api.figure;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes of which period and of whom a forecast is asked. */
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
        description = "last day, included; at most five years on",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        name = "team",
        in = ParameterIn.QUERY,
        description = "names; for those who see into teams",
        schema = @Schema(type = "string"))
@Parameter(name = "rep", in = ParameterIn.QUERY, description = "names", schema = @Schema(type = "string"))
@interface ForecastOf {}
