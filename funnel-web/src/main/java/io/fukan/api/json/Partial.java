package io.fukan.api.json;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a PATCH says of a record that is otherwise told whole: the fields that it names, each with all that it holds from now
 * on; null takes a field away. What it does not name stays as it is.
 *
 * @param named the body as it came
 * @param type as what the whole is told
 */
public record Partial<T>(ObjectNode named, JavaType type) {}
