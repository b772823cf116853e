package io.fukan.api.figure;

import io.fukan.api.description.FilteredByDimensions;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the parameters of what counts each event on its own day. */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@FromTo
@Parameter(
        name = "quality",
        in = ParameterIn.QUERY,
        schema =
                @Schema(
                        allowableValues = {"all", "quality", "general", "unclassified"},
                        defaultValue = "all"))
@FilteredByDimensions
public @interface EventQuery {}
