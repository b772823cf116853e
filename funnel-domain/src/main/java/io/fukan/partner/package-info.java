/** 代理店: the firms that bring leads and deals or sell with us, and how our contract with them stands. */
@NullMarked
package io.fukan.partner;

import org.jspecify.annotations.NullMarked;
