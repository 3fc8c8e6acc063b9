using Crm.Segmentation.Import.Files;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import.Files;

/// <summary>Measures the whole process, so nothing may run beside it.</summary>
[CollectionDefinition("memory", DisableParallelization = true)]
public sealed class MemoryCollection;

[Collection("memory")]
public sealed class CsvMemoryTests
{
    [Fact]
    public void A_million_rows_pass_without_being_held()
    {
        using var stream = new RepeatingStream("name,booth,hall\n"u8.ToArray(), "AERO DIGITAL WORLD PVT LTD,B03,Pavilion Halls\n"u8.ToArray(), 1_000_000);
        using var file = TableFile.Open(stream);
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var count = 0;
        var most = 0L;
        foreach (var _ in file.Table.Rows())
            if (++count % 250_000 == 0) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);

        count.ShouldBe(1_000_000);
        most.ShouldBeLessThan(2_000_000);
    }
}
