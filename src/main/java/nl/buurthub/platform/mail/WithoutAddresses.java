package nl.buurthub.platform.mail;

/** Why a mail didn't go, for the log, which has no addresses: a server's answers do. */
final class WithoutAddresses extends Exception {

    WithoutAddresses(String reason) {
        super(reason.replaceAll("\\S+@\\S+", "…"), null, false, false);
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
