package wayfinder.desk;

import wayfinder.casework.CaseWork;
import wayfinder.casework.PlanWork;

/** All that is done at the desk. */
public record DeskWork(CaseWork cases, PlanWork plans) {}
