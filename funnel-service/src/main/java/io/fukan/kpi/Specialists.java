package io.fukan.kpi;

import org.springframework.stereotype.Component;

/** Those who answer for formulas that need more than sums of measures. */
@Component
record Specialists(ForecastEvaluation forecasts, ResourceEvaluation resources, AimEvaluation aims) {}
