/** What people aim at: targets of KPIs for the company, a department, team, rep or channel. */
@NullMarked
package io.fukan.target;

import org.jspecify.annotations.NullMarked;
