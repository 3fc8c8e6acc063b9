using Crm.Shared.Events;
using Crm.Shared.Web;

namespace Crm.Shared.Data;

/// <summary>What a pooled context needs of the scope that uses it: the caller, the clock, and whom to wake after a save.</summary>
public sealed class ModuleSession(ICurrentUser user, TimeProvider clock, OutboxSignal outbox, JobSignal jobs)
{
    public ICurrentUser User => user;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public OutboxSignal Outbox => outbox;
    public JobSignal Jobs => jobs;
}
