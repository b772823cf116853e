/** The KPI design check for programs. */
@NullMarked
package io.fukan.api.designcheck;

import org.jspecify.annotations.NullMarked;
