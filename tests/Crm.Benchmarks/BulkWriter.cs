using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Benchmarks;

/// <summary>Writes entities with their child rows past the change tracker.</summary>
internal sealed class BulkWriter(ModuleDbContext context)
{
    public async Task WriteAsync<T>(IEnumerable<T> entities)
        where T : class
    {
        var type = context.Model.FindEntityType(typeof(T))!;
        foreach (var portion in entities.Chunk(10_000))
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.InsertAllAsync(portion, CancellationToken.None);
            foreach (var navigation in type.GetNavigations().Where(n => n.IsCollection))
            {
                var children = portion.SelectMany(entity => (IEnumerable<object>)navigation.GetGetter().GetClrValue(entity)!).ToList();
                await context.InsertAllAsync(navigation.TargetEntityType, children, CancellationToken.None);
            }
            await transaction.CommitAsync();
        }
    }
}
