package nl.buurthub.agenda;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import nl.buurthub.signup.OwnSignUp;
import nl.buurthub.signup.SignUp;

/** A sign-up for a gathering as whoever made it sees it; the contract's {@code OwnSignUp}. */
public record GatheringSignUp(@JsonUnwrapped OwnSignUp signUp, UUID gathering) {

    static GatheringSignUp of(SignUp signUp) {
        return new GatheringSignUp(signUp.own(), signUp.slot());
    }
}
