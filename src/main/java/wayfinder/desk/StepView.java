package wayfinder.desk;

/** The page on which one step of a care plan is changed. */
public record StepView(
    Shell shell,
    CaseTop top,
    String notice,
    boolean trouble,
    int nr,
    long version,
    PlanView.Form form) {}
