package dev.boardwalk.posting;

/** schema.org/JobPosting employmentType as Google documents it. "Permanent" and "graduate" say nothing about hours and are none of these. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN,
    VOLUNTEER,
    PER_DIEM,
    OTHER
}
