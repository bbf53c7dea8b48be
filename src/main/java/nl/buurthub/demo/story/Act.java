package nl.buurthub.demo.story;

import java.util.function.Consumer;
import nl.buurthub.platform.base.Caller;

/** Something a neighbour does now. {@code by}: their key among the people of the hood. */
public record Act(String by, Consumer<Caller> action) {}
