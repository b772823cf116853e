package io.fukan.telephony;

import io.fukan.activity.Activity;

/** A call was logged because the telephone system told of it; nobody has planned what comes next. Within the same transaction. */
public record CallLoggedByTelephone(Activity call) {}
