package io.fukan.activity;

import org.springframework.data.repository.Repository;

/** Late corrections, appended only. */
interface ActivityCorrections extends Repository<ActivityCorrection, Long> {

    ActivityCorrection save(ActivityCorrection correction);
}
