package dev.netpol.dialect.kubernetes;

/** Which way a rule looks at traffic, by the names of the fields for it. */
public enum Direction {
    INGRESS("ingress", "from", "Ingress"),
    EGRESS("egress", "to", "Egress");

    private final String rules;
    private final String peers;
    private final String policyType;

    Direction(String rules, String peers, String policyType) {
        this.rules = rules;
        this.peers = peers;
        this.policyType = policyType;
    }

    /** The field that holds the rules. */
    public String rules() {
        return rules;
    }

    /** The field of a rule that holds its peers. */
    public String peers() {
        return peers;
    }

    /** The word for it in policyTypes. */
    public String policyType() {
        return policyType;
    }
}
