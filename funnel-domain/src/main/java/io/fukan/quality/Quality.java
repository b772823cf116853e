package io.fukan.quality;

/**
 * What a lead was judged to be by the quality rule in force: 質リード, 一般リード or 未判定. A rule that answers true makes it
 * {@link #QUALITY}, false {@link #GENERAL}, and unknown (a field it reads is blank) {@link #UNCLASSIFIED}.
 */
public enum Quality {
    QUALITY,
    GENERAL,
    UNCLASSIFIED
}
