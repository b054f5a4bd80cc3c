package wayfinder.access;

/** Which staff member. */
public record StaffId(String value) {}
