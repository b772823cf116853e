package io.fukan.whatif;

/** Somebody asked for a what-if, which is now to be worked out. */
record WhatIfRequested(long id) {}
