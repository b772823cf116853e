/** Leads: the list, one lead with its story, and what can be done with it. */
@NullMarked
package io.fukan.web.lead;

import org.jspecify.annotations.NullMarked;
