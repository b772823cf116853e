/** Criteria of appointments and valid opportunities: what they say of a lead or deal, their versions, and publishing them. */
@NullMarked
package io.fukan.web.criteria;

import org.jspecify.annotations.NullMarked;
