/** The page of the KPI design check. */
@NullMarked
package io.fukan.web.designcheck;

import org.jspecify.annotations.NullMarked;
