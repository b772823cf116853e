/** 目標: what is aimed at in each month, read and set. */
@NullMarked
package io.fukan.web.goal;

import org.jspecify.annotations.NullMarked;
