package io.fukan.setting;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Holds the one row of company settings, which the schema creates. */
public interface CompanySettings extends Repository<CompanySetting, Short> {

    Optional<CompanySetting> findById(Short id);

    CompanySetting save(CompanySetting setting);

    /** The settings in force. */
    default CompanySetting current() {
        return findById(CompanySetting.ONLY).orElseThrow();
    }
}
