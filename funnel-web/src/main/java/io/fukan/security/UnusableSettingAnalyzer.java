package io.fukan.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the application does not start with a weak secret, and never the secret. */
class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<FirstSignInSettings.Unusable> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FirstSignInSettings.Unusable cause) {
        return new FailureAnalysis(
                cause.getMessage() + ".",
                "Set " + cause.variable()
                        + " to a longer random value, for example from: openssl rand -base64 36 | cut -c1-48"
                        + "\nOr leave it unset: what is missing is drawn at random and told at the first start.",
                cause);
    }
}
