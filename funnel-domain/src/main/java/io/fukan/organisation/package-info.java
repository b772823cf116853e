/** Who works here: people with their roles, and teams of a department with dated memberships. */
@NullMarked
package io.fukan.organisation;

import org.jspecify.annotations.NullMarked;
