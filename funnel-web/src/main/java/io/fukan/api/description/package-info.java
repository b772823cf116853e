/** The description of the API as OpenAPI: generated from the code, so that it says what the code does. */
@NullMarked
package io.fukan.api.description;

import org.jspecify.annotations.NullMarked;
