/** Meetings for programs: free times, booking one, moving it, why somebody goes, and when people can be met at all. */
@NullMarked
package io.fukan.api.booking;

import org.jspecify.annotations.NullMarked;
