/** The definition of a quality lead: its versions, building and publishing the next one, and why a lead was judged so. */
@NullMarked
package io.fukan.web.quality;

import org.jspecify.annotations.NullMarked;
