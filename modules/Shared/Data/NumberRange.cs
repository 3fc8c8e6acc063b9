using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Data;

/// <summary>The next free number of a series such as "L-2026". Numbers are unique and rising; a restart may leave a gap.</summary>
public sealed class NumberRange
{
    public required string Series { get; init; }
    public long Next { get; set; }
}

/// <summary>Hands out record numbers ("L-2026-00042") from blocks reserved in the module's schema.</summary>
public sealed class Numbers(TimeProvider clock)
{
    private const int BlockSize = 20;
    private readonly ConcurrentDictionary<string, Block> blocks = new(StringComparer.Ordinal);

    public async Task<string> NextAsync(ModuleDbContext db, string prefix, CancellationToken cancellationToken)
    {
        var numbers = await NextAsync(db, prefix, 1, cancellationToken);
        return numbers[0];
    }

    public async Task<IReadOnlyList<string>> NextAsync(ModuleDbContext db, string prefix, int count, CancellationToken cancellationToken)
    {
        var series = $"{prefix}-{clock.GetUtcNow().Year}";
        // Inside a transaction the reservation may be rolled back: such numbers must not be kept for others.
        if (count > BlockSize || db.Database.CurrentTransaction is not null)
        {
            var from = await ReserveAsync(db, series, count, cancellationToken);
            return [.. Enumerable.Range(0, count).Select(i => Format(series, from + i))];
        }

        var block = blocks.GetOrAdd($"{db.Schema}/{series}", _ => new Block());
        await block.Gate.WaitAsync(cancellationToken);
        try
        {
            var numbers = new string[count];
            for (var i = 0; i < count; i++)
            {
                if (block.Next >= block.End)
                {
                    block.Next = await ReserveAsync(db, series, BlockSize, cancellationToken);
                    block.End = block.Next + BlockSize;
                }

                numbers[i] = Format(series, block.Next++);
            }

            return numbers;
        }
        finally
        {
            block.Gate.Release();
        }
    }

    private static string Format(string series, long number) => FormattableString.Invariant($"{series}-{number:00000}");

    private static async Task<long> ReserveAsync(ModuleDbContext db, string series, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = await db.NumberRanges.Where(r => r.Series == series).Select(r => (long?)r.Next).FirstOrDefaultAsync(cancellationToken);
            if (next is null)
            {
                await db.InsertIfAbsentAsync(new NumberRange { Series = series, Next = 1 }, cancellationToken);
                continue;
            }

            var taken = await db.NumberRanges.Where(r => r.Series == series && r.Next == next)
                .ExecuteUpdateAsync(s => s.SetProperty(r => r.Next, next.Value + count), cancellationToken);
            if (taken == 1)
                return next.Value;
        }
    }

    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public long Next { get; set; }
        public long End { get; set; }
    }
}
