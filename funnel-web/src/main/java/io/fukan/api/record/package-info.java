/** Leads, companies, people, deals, customers and what is done with them: lists, single records, changes and moves. */
@NullMarked
package io.fukan.api.record;

import org.jspecify.annotations.NullMarked;
