package dev.boardwalk.database;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Keeps out of the log what libraries say of a database that went away: the pool and Spring Batch each tell it many times with a stack trace, and that a
 * night "should not be restarted", which it can be. What the program itself says of it stays.
 */
public final class AwayFilter extends Filter<ILoggingEvent> {
    @Override
    public FilterReply decide(ILoggingEvent event) {
        boolean library = !event.getLoggerName().startsWith("dev.boardwalk");
        boolean away = event.getThrowableProxy() instanceof ThrowableProxy proxy
                && DatabaseUnavailable.wordsBehind(proxy.getThrowable()) != null;
        return library && away ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
