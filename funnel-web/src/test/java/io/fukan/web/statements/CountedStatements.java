package io.fukan.web.statements;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Notes which statements the present thread sends to the database. */
class CountedStatements implements BeanPostProcessor {

    private final ThreadLocal<List<String>> sent = ThreadLocal.withInitial(ArrayList::new);

    /** What this thread sends while something runs, in order. */
    List<String> during(Runnable work) {
        sent.get().clear();
        work.run();
        return List.copyOf(sent.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Watched(database) : bean;
    }

    private final class Watched extends DelegatingDataSource {

        Watched(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watch(Connection.class, super.getConnection(), "");
        }
    }

    /** The same object, of which each {@code execute} is noted; what it makes with a text is watched with that text. */
    private <T> T watch(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String given
                            ? given
                            : sql;
                    if (method.getName().startsWith("execute")) {
                        sent.get().add(text);
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Statement && Statement.class.isAssignableFrom(method.getReturnType())
                                ? watchStatement(method.getReturnType(), result, text)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private <T> T watchStatement(Class<T> type, Object statement, String sql) {
        return watch(type, type.cast(statement), sql);
    }
}
