package wayfinder.desk;

import wayfinder.casework.CaseWork;
import wayfinder.casework.ClientWork;
import wayfinder.casework.ConsultWork;
import wayfinder.casework.DocumentWork;
import wayfinder.casework.DutyWork;
import wayfinder.casework.ErasureWork;
import wayfinder.casework.PlanWork;
import wayfinder.casework.ReferralWork;

/** All that is done at the desk. */
public record DeskWork(
    CaseWork cases,
    PlanWork plans,
    ReferralWork referrals,
    ClientWork clients,
    DutyWork duties,
    ConsultWork consults,
    ErasureWork erasures,
    DocumentWork documents) {}
