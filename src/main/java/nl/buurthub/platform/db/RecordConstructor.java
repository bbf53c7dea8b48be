package nl.buurthub.platform.db;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Makes a record, also one that only its own package knows, of the values of its components in their order. */
final class RecordConstructor<R extends Record> {

    private final Constructor<R> canonical;

    RecordConstructor(Class<R> type) {
        try {
            canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    R make(@Nullable Object... values) {
        try {
            return canonical.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException why) throw why;
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new IllegalStateException(canonical.toString(), e);
        }
    }
}
