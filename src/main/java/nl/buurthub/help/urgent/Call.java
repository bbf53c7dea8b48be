package nl.buurthub.help.urgent;


import java.util.UUID;
import nl.buurthub.hoods.Hood;
import org.jspecify.annotations.Nullable;

record Call(
        UUID request,
        UUID asker,
        @Nullable String behalf,
        String need,
        String details,
        String area,
        Hood.@Nullable Point point,
        @Nullable String address) {}
