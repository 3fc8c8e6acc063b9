using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Data;

/// <summary>By the INSERT statements that serve a database without a faster way; the others are seen at work in every import.</summary>
public sealed class BulkInsertTests(Kernel kernel) : IClassFixture<Kernel>
{
    [Fact]
    public async Task More_rows_than_a_statement_takes_arrive_whole()
    {
        await kernel.InDbAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.InsertNewAsync([.. Enumerable.Range(0, 1_001).Select(_ => new Probe())], CancellationToken.None);
            await transaction.CommitAsync();
            return 0;
        });

        var stored = await kernel.InDbAsync(db => db.Probes.AsNoTracking().ToListAsync());
        stored.Count.ShouldBe(1_001);
        stored.ShouldAllBe(probe => probe.Version == 1 && probe.CreatedAt.Kind == DateTimeKind.Utc);
        (await kernel.InDbAsync(db => db.Audit.CountAsync())).ShouldBe(1_001);
    }

    [Fact]
    public async Task Rows_outside_a_transaction_are_refused() =>
        await Should.ThrowAsync<InvalidOperationException>(() => kernel.InDbAsync(async db =>
        {
            await db.InsertAllAsync([new Probe()], CancellationToken.None);
            return 0;
        }));
}
