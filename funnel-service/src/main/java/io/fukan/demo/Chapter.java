package io.fukan.demo;

/** A part of the story that no file tells; written after the files, in the order of the beans. */
interface Chapter {

    /** Writes what of it is not there yet, so that a fill that was cut off goes on. */
    void write(Story.Told story);
}
