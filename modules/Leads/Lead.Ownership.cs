using Crm.Leads.Contracts;
using Crm.Leads.Protection;
using Crm.Leads.Qualification;
using Crm.Shared.Domain;

namespace Crm.Leads;

/// <summary>Whose a lead is: offered, accepted, protected for a time, and back in the pool.</summary>
internal sealed partial class Lead
{
    /// <summary>In somebody's hands, accepted, and still open: what protection is about.</summary>
    public bool IsHeld => OwnerId is not null && Status is LeadStatus.Accepted or LeadStatus.Contacted or LeadStatus.Qualified;

    public ProtectionPeriod? Protection =>
        ProtectedSince is { } since && ProtectedUntil is { } until ? new ProtectionPeriod(since, until, WarnAt) : null;

    public void Assign(Guid assigneeId, Guid? teamId, DateTime? acceptBy, Guid? escalateToId, Actor actor, string? ruleName = null)
    {
        DemandOpen();
        OwnerId = assigneeId;
        TeamId = teamId ?? TeamId;
        AssignedAt = actor.Now;
        AcceptBy = acceptBy;
        EscalateToId = escalateToId;
        Status = LeadStatus.Assigned;
        NurtureUntil = null;
        InPoolSince = null;
        EndProtection();
        Raise(new LeadAssigned(Id, Number, Title, assigneeId, TeamId, actor.Now, acceptBy, ruleName));
    }

    /// <summary>Takes what was offered.</summary>
    public void Accept(Guid userId, Actor actor)
    {
        if (Status is LeadStatus.Assigned && OwnerId != userId)
            throw new BusinessRuleException("lead.assigned-to-another", ("number", Number));
        if (Status is not LeadStatus.Assigned)
            throw new BusinessRuleException("lead.not-waiting", ("number", Number));
        Settle();
        Note(actor, "lead-activity.accepted");
        Raise(new LeadAccepted(Id, Number, userId, actor.Now));
    }

    public void Decline(Guid userId, string reason, Actor actor)
    {
        if (Status is not LeadStatus.Assigned || OwnerId != userId)
            throw new BusinessRuleException("lead.not-waiting", ("number", Number));
        ReturnToPool(actor);
        Note(actor, "lead-activity.declined", reason);
        Raise(new LeadDeclined(Id, Number, userId, reason, actor.Now));
    }

    /// <summary>The time to accept has passed: the lead goes to who answers for the late one, or else back to the pool.</summary>
    public void Escalate(Guid? managerId, Actor actor)
    {
        var late = OwnerId;
        if (managerId is not { } manager)
        {
            ReturnToPool(actor);
            return;
        }

        OwnerId = manager;
        AssignedAt = actor.Now;
        AcceptBy = null;
        EscalateToId = null;
        Raise(new LeadEscalated(Id, Number, Title, late, manager, TeamId, actor.Now));
    }

    /// <summary>Takes the lead from the pool.</summary>
    public void Claim(Guid userId, Guid? teamId, Actor actor)
    {
        if (InPoolSince is null)
            throw new BusinessRuleException("lead.not-in-pool", ("number", Number));
        OwnerId = userId;
        TeamId = teamId ?? TeamId;
        AssignedAt = actor.Now;
        InPoolSince = null;
        Settle();
        Note(actor, "lead-activity.claimed");
        Raise(new LeadClaimed(Id, Number, userId, actor.Now));
    }

    /// <summary>The owner gives the lead up to whoever wants it.</summary>
    public void Release(string reason, Actor actor)
    {
        if (!IsHeld)
            throw new BusinessRuleException("lead.not-held", ("number", Number));
        ReturnToPool(actor);
        TeamId = null;
        Note(actor, "lead-activity.released", reason);
    }

    /// <summary>Sets or prolongs the time in which the lead is its owner's; a lead in nobody's hands has none.</summary>
    public void Protect(ProtectionPeriod? period)
    {
        if (!IsHeld || period is null)
            return;
        ProtectedSince = period.Since;
        ProtectedUntil = period.Until;
        WarnAt = period.WarnAt;
    }

    public void WarnOfEnd()
    {
        WarnAt = null;
        Raise(new LeadOwnerWarned(Id, Number, Title, OwnerId, ProtectedUntil!.Value));
    }

    /// <summary>Nothing was recorded in time: the lead is anybody's, whatever team had it.</summary>
    public void LoseProtection(Actor actor)
    {
        var owner = OwnerId;
        ReturnToPool(actor);
        TeamId = null;
        Note(actor, "lead-activity.protection-ended");
        Raise(new LeadProtectionEnded(Id, Number, Title, owner, actor.Now));
    }

    /// <summary>Owned and accepted: the status says how far the work on it is.</summary>
    private void Settle()
    {
        AcceptBy = null;
        EscalateToId = null;
        Status = Outcome is QualificationOutcome.Qualified ? LeadStatus.Qualified
            : FirstContactAt is not null ? LeadStatus.Contacted
            : LeadStatus.Accepted;
    }

    private void ReturnToPool(Actor actor)
    {
        OwnerId = null;
        AssignedAt = null;
        AcceptBy = null;
        EscalateToId = null;
        Status = LeadStatus.New;
        InPoolSince = actor.Now;
        EndProtection();
    }

    private void EndProtection()
    {
        ProtectedSince = null;
        ProtectedUntil = null;
        WarnAt = null;
    }
}
