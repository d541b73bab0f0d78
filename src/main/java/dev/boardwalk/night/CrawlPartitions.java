package dev.boardwalk.night;

import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One step execution for each partition that the plan wrote. */
final class CrawlPartitions implements Partitioner {
    static final String PARTITION_NO = "partitionNo";

    private final CurrentNight current;
    private final NightRepository nights;

    CrawlPartitions(CurrentNight current, NightRepository nights) {
        this.current = current;
        this.nights = nights;
    }

    /** @param gridSize ignored: the plan decided */
    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        Map<String, ExecutionContext> partitions = new HashMap<>();
        for (int number : nights.partitions(current.night().id())) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(PARTITION_NO, number);
            partitions.put("%03d".formatted(number), context);
        }
        return partitions;
    }
}
