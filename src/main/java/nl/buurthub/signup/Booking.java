package nl.buurthub.signup;

/** A sign-up with what it is for, as mail speaks of them. */
public record Booking(Slot at, SignUp who) {}
