/** 営業プロセス: what to find out, agree and do next in each phase of a deal, and what of it is done. */
@NullMarked
package io.fukan.guidance;

import org.jspecify.annotations.NullMarked;
