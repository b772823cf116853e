/** KPIツリー: the company's goal broken down along the funnel to people's numbers, and what each branch lacks of it. */
@NullMarked
package io.fukan.tree;

import org.jspecify.annotations.NullMarked;
