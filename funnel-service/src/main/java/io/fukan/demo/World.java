package io.fukan.demo;

/** What everything that happens to a lead happens in. */
record World(
        long seed,
        Timeline timeline,
        Office office,
        Rates rates,
        Colleagues colleagues,
        Books books,
        Approached approached) {}
