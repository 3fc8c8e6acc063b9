namespace Crm.Leads;

/// <summary>Where a lead stands with the people who work on it; what the questionnaire said is its outcome.</summary>
internal enum LeadStatus
{
    /// <summary>Nobody has it: it waits in the pool.</summary>
    New,

    /// <summary>Given to somebody who has not accepted it yet.</summary>
    Assigned,
    Accepted,
    Contacted,
    Qualified,
    Converted,
    Disqualified,

    /// <summary>Not now: kept warm until a later date.</summary>
    Nurture,
}

internal enum LeadSourceKind
{
    Manual,
    Api,
    WebForm,
    Phone,
    Mail,
    Event,
    ExhibitorList,
    ChamberList,
    Spreadsheet,
    CrmExport,
    Partner,
}

internal enum ContactChannel
{
    Call,
    Mail,
    Visit,
    Meeting,
    Message,
}
