/** Sets what is aimed at month by month: a fiscal year of one KPI for the company, departments, teams, people or channels. */
@NullMarked
package io.fukan.goal;

import org.jspecify.annotations.NullMarked;
