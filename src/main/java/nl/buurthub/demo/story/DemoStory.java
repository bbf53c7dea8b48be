package nl.buurthub.demo.story;

import java.util.List;

/** A feature's part of the demo, from scripts of its own in {@code resources/demo/<slug>/}. */
public interface DemoStory {

    /** Adds to a hood's past what happened there. */
    void tell(Past past);

    /** What neighbours do now and then; each of it comes once a round. */
    List<Act> life(String slug);
}
