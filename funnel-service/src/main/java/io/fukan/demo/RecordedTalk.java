package io.fukan.demo;

/**
 * A call of which the telephone system kept the words.
 *
 * @param call id of the call in the files
 * @param rep who made it
 */
record RecordedTalk(String call, String rep, Talk talk) {}
