using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Comments;

/// <summary>Looks with each person's own eyes: the one place that decides what is seen decides here too.</summary>
internal sealed class RecordAudience(IServiceScopeFactory scopes, ICallerSource callers) : IRecordAudience
{
    public async Task<IReadOnlyList<Guid>> FindViewersAsync(string recordType, Guid recordId, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        List<Guid> viewers = [];
        foreach (var person in people)
        {
            if (await callers.FindAsync(person, cancellationToken) is not { } caller)
                continue;
            await using var scope = scopes.CreateScopeAs(caller);
            if (await scope.ServiceProvider.GetRequiredService<RecordLookup>().FindAsync(recordType, recordId, cancellationToken) is not null)
                viewers.Add(person);
        }

        return viewers;
    }
}
