/** The page of the KPI tree. */
@NullMarked
package io.fukan.web.tree;

import org.jspecify.annotations.NullMarked;
