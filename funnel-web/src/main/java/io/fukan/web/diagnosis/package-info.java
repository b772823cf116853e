/** 診断 on screens: findings in words, their history, and the limits at which rules speak. */
@NullMarked
package io.fukan.web.diagnosis;

import org.jspecify.annotations.NullMarked;
