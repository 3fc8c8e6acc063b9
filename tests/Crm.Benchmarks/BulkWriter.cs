using Crm.Shared.Data;
using Crm.Shared.Fields;
using Crm.Shared.Search;
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
            var values = CustomValuesInStep.Complete(portion.OfType<CustomizableRecord>().ToList(), context.Session.Fields);
            await context.InsertAllAsync(portion, CancellationToken.None);
            if (values.Count > 0)
                await context.InsertAllAsync(context.Model.FindEntityType(values[0].GetType())!, values, CancellationToken.None);
            if (typeof(T).IsAssignableTo(typeof(ISearchable)))
                await context.InsertAllAsync(portion.Cast<ISearchable>().SelectMany(SearchWord.Of).ToList(), CancellationToken.None);
            foreach (var navigation in type.GetNavigations().Where(n => n.IsCollection))
            {
                var children = portion.SelectMany(entity => (IEnumerable<object>)navigation.GetGetter().GetClrValue(entity)!).ToList();
                await context.InsertAllAsync(navigation.TargetEntityType, children, CancellationToken.None);
            }
            await transaction.CommitAsync();
        }
    }
}
