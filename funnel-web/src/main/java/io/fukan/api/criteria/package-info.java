/** What appointments and deals are held to, for programs: versions, what they have said, a look at another, publishing. */
@NullMarked
package io.fukan.api.criteria;

import org.jspecify.annotations.NullMarked;
