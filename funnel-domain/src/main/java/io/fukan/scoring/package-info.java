/** What a lead is worth: by what it is and by what it does, on two axes that are never added up. */
@NullMarked
package io.fukan.scoring;

import org.jspecify.annotations.NullMarked;
