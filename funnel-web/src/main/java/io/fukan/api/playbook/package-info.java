/** What is asked and said on the phone, for programs: hearing sheet, talk scripts, questions with answers. */
@NullMarked
package io.fukan.api.playbook;

import org.jspecify.annotations.NullMarked;
