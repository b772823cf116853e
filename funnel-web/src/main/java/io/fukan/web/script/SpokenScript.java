package io.fukan.web.script;

import io.fukan.script.ScriptStep;
import java.util.List;

/**
 * A script as it is said to somebody, with the others to switch to.
 *
 * @param leadId whom it is said to
 * @param steps with the marks filled in; the first one begins
 */
public record SpokenScript(
        long leadId, long id, String name, int versionNo, List<ScriptStep> steps, List<Other> others) {

    /** A script to choose, this one included. */
    public record Other(long id, String name) {}

    /** The anchor of a step, told apart from those of other scripts. */
    public String anchor(String key) {
        return "script-" + id + "-" + key;
    }
}
