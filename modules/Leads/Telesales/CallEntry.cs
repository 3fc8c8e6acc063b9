using Crm.Shared.Domain;

namespace Crm.Leads.Telesales;

internal enum CallState
{
    Waiting,

    /// <summary>Agreed with an agent, who calls at the time agreed.</summary>
    CallBack,
    Done,

    /// <summary>May not be called; the reason is kept.</summary>
    Refused,
}

/// <summary>Somebody on a call list.</summary>
internal sealed class CallEntry : IHasId
{
    public Guid Id { get; init; } = Ids.New();
    public required Guid ListId { get; init; }

    /// <summary>account, contact or lead; null for somebody who was written in by hand.</summary>
    public string? RecordType { get; init; }
    public Guid? RecordId { get; init; }

    /// <summary>The account that the person stands for.</summary>
    public Guid? AccountId { get; init; }
    public string? Name { get; init; }
    public string? CompanyName { get; init; }
    public string? Email { get; init; }

    /// <summary>E.164.</summary>
    public required string Phone { get; init; }
    public string? Language { get; init; }
    public CallState State { get; private set; }

    /// <summary>Not to be called before.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>Whose call-back it is.</summary>
    public Guid? AgentId { get; private set; }
    public DateTime? RemindAt { get; private set; }
    public int Attempts { get; private set; }
    public string? LastOutcome { get; private set; }

    /// <summary>Message code of why the person may not be called.</summary>
    public string? RefusedFor { get; private set; }
    public Guid? LeadId { get; private set; }

    /// <summary>What a call came to, and when this person is called again if at all.</summary>
    public void Record(CallOutcome outcome, DateTime now, DateTime? callBackAt, Guid agentId, int mostAttempts)
    {
        Attempts++;
        LastOutcome = outcome.Key;
        AgentId = null;
        RemindAt = null;
        DueAt = null;
        switch (outcome.Kind)
        {
            case CallOutcomeKind.CallBack:
                State = CallState.CallBack;
                DueAt = callBackAt;
                AgentId = agentId;
                RemindAt = callBackAt - CallBackReminders.Ahead;
                break;
            case CallOutcomeKind.NoAnswer or CallOutcomeKind.Busy when Attempts < mostAttempts:
                State = CallState.Waiting;
                DueAt = now.AddMinutes(outcome.RetryAfterMinutes ?? CallOutcome.StandardRetry);
                break;
            default:
                State = CallState.Done;
                break;
        }
    }

    public void Refuse(string reason)
    {
        State = CallState.Refused;
        RefusedFor = reason;
        RemindAt = null;
    }

    public void BecomeLead(Guid leadId) => LeadId = leadId;
}

/// <summary>One call, for the history of a person and the figures of an agent.</summary>
internal sealed class CallAttempt
{
    public Guid Id { get; init; } = Ids.New();
    public required Guid EntryId { get; init; }
    public required Guid ListId { get; init; }
    public required string Phone { get; init; }
    public required Guid AgentId { get; init; }
    public required string AgentName { get; init; }
    public required DateTime At { get; init; }
    public required string Outcome { get; init; }
    public required CallOutcomeKind Kind { get; init; }
    public string? Note { get; init; }
    public Guid? LeadId { get; init; }
}

/// <summary>Whom an agent has on the screen now, by telephone: nobody else calls that number meanwhile, from whatever list.</summary>
internal sealed class CallLease
{
    public required string Phone { get; init; }
    public required Guid EntryId { get; init; }
    public required Guid AgentId { get; init; }
    public required DateTime Until { get; init; }
}
