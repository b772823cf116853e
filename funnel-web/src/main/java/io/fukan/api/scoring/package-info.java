/** How leads are scored, for programs: the models, and publishing the next one. */
@NullMarked
package io.fukan.api.scoring;

import org.jspecify.annotations.NullMarked;
