/** What people do with leads and deals: each deed is checked against their rights and judged anew where a rule reads it. */
@NullMarked
package io.fukan.work;

import org.jspecify.annotations.NullMarked;
