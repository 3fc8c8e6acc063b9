using System.Data.Common;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Shared.Data;

/// <summary>After an explicit transaction the dispatcher and the job runner look at once, for what it may have left them.</summary>
public sealed class WakeOnCommit(OutboxSignal outbox, JobSignal jobs) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        outbox.Wake();
        jobs.Wake();
        return Task.CompletedTask;
    }
}
