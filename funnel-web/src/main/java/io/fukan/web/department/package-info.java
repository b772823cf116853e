/** 部分俯瞰: a dashboard for each department, its own questions first. */
@NullMarked
package io.fukan.web.department;

import org.jspecify.annotations.NullMarked;
