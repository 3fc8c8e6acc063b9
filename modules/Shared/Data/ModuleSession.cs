using Crm.Shared.Events;
using Crm.Shared.Fields;
using Crm.Shared.Web;

namespace Crm.Shared.Data;

/// <summary>What a pooled context needs of the scope that uses it: the caller, the clock, the custom fields, other records, and whom to wake after a save.</summary>
public sealed class ModuleSession(ICurrentUser user, TimeProvider clock, OutboxSignal outbox, JobSignal jobs, IFieldCatalog fields, RecordLookup records)
{
    public ICurrentUser User => user;
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public OutboxSignal Outbox => outbox;
    public JobSignal Jobs => jobs;
    public IFieldCatalog Fields => fields;
    public RecordLookup Records => records;
}
