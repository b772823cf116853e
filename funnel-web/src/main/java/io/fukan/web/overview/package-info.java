/** 全体俯瞰: the whole funnel on one screen. */
@NullMarked
package io.fukan.web.overview;

import org.jspecify.annotations.NullMarked;
