package nl.buurthub.signup;

import org.jspecify.annotations.Nullable;

/**
 * The places of a slot.
 *
 * @param capacity without one there is no bound
 * @param guests at most so many with a sign-up
 * @param taken places given, guests included
 * @param waiting how many wait for one, guests included
 * @param signed how many signed up, ever
 */
public record Occupancy(@Nullable Integer capacity, int guests, int taken, int waiting, int signed) {

    /** Of what one can't sign up for. */
    public static final Occupancy NONE = new Occupancy(null, 0, 0, 0, 0);

    public int mostGuests() {
        return capacity == null ? guests : Math.min(guests, capacity - 1);
    }

    boolean fits(int more) {
        return capacity == null || taken + more <= capacity;
    }

    /** Whether a party could ever have a place. */
    boolean couldFit(int party) {
        return capacity == null || party <= capacity;
    }

    /** With more who have a place, or wait for one. */
    Occupancy plus(SignUpState state, int more) {
        return state == SignUpState.PLACED
                ? new Occupancy(capacity, guests, taken + more, waiting, signed)
                : new Occupancy(capacity, guests, taken, waiting + more, signed);
    }

    /** With one more sign-up. */
    Occupancy next() {
        return new Occupancy(capacity, guests, taken, waiting, signed + 1);
    }
}
