package io.fukan.api.description;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a handler that lists records a page at a time, so that its parameters can be described. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListOf {

    /** The record that says what can be asked for: its components tell the values of filters and the keys to sort by. */
    Class<? extends Record> query();

    /** Names of filters, parted by blanks; {@code lead.attr.} stands for all that begin so. */
    String filters();
}
