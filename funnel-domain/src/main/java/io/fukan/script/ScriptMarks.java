package io.fukan.script;

import java.util.Locale;
import java.util.Map;

/** Marks in a script's text that stand for whoever is on the phone; anything else in braces is text. */
public enum ScriptMarks {
    COMPANY("{会社}", "{company}"),
    CONTACT("{担当者}", "{contact}"),
    ME("{自分}", "{me}");

    private final String japanese;
    private final String english;

    ScriptMarks(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /** How it is written in that language; both are understood everywhere. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : japanese;
    }

    /** The text with the marks replaced; one of which nothing is known stays. */
    public static String fill(String text, Map<ScriptMarks, String> values) {
        String filled = text;
        for (Map.Entry<ScriptMarks, String> value : values.entrySet()) {
            filled = filled.replace(value.getKey().japanese, value.getValue())
                    .replace(value.getKey().english, value.getValue());
        }
        return filled;
    }
}
