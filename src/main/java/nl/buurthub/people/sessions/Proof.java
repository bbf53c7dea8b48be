package nl.buurthub.people.sessions;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nl.buurthub.platform.text.MailAddress;

/** That somebody reads the mail of an address. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Proof.Code.class), @JsonSubTypes.Type(Proof.Link.class)})
public sealed interface Proof {

    record Code(String email, String code) implements Proof {
        public Code {
            email = MailAddress.of(email, "/email");
        }
    }

    record Link(String link) implements Proof {}
}
