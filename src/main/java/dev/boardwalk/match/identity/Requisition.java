package dev.boardwalk.match.identity;

/**
 * An employer's own number of an opening: the strongest sign there is, both ways.
 *
 * @param system the applicant tracking system, or "site" for an id of one host, "employer" for one an employer writes into its texts
 * @param tenant whose ids these are: a customer of the system, a host, an employer's key; "" when the system's ids are unique by themselves
 * @param id upper case
 */
public record Requisition(String system, String tenant, String id) implements Comparable<Requisition> {
    /** Both come from one counter, so that another id is another opening. */
    public boolean sameIssuer(Requisition other) {
        return system.equals(other.system) && tenant.equals(other.tenant);
    }

    @Override
    public int compareTo(Requisition other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return system + (tenant.isEmpty() ? "" : ":" + tenant) + ":" + id;
    }
}
