package io.fukan.qualification;

/**
 * What a version has said so far.
 *
 * @param judged appointments or deals
 * @param met those that met all of it by themselves
 * @param overridden those that did not, and for which somebody gave a reason
 */
public record CriteriaCounts(Long versionId, long judged, long met, long overridden) {}
