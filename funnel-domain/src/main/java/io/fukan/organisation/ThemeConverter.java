package io.fukan.organisation;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The theme is stored as pages write it into their markup: in lower case. */
@Converter(autoApply = true)
class ThemeConverter implements AttributeConverter<Theme, String> {

    @Override
    public String convertToDatabaseColumn(Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Theme convertToEntityAttribute(String stored) {
        return Theme.valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
