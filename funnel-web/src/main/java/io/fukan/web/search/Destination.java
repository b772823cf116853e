package io.fukan.web.search;

/** A page that can be gone to by its name. */
public record Destination(String title, String path, String icon) {}
