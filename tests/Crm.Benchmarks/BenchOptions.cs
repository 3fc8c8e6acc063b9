namespace Crm.Benchmarks;

internal sealed record BenchOptions
{
    public IReadOnlyList<string> Providers { get; private init; } = ["Sqlite", "PostgreSql"];

    public bool Quick { get; private init; }

    /// <summary>Imports a million rows beside the hundred thousand, to show that memory stays flat.</summary>
    public bool Million { get; private init; }

    public bool Import { get; private init; } = true;

    /// <summary>The import alone, against accounts alone: minutes instead of a quarter of an hour.</summary>
    public bool OnlyImport { get; private init; }

    /// <summary>The search for duplicates alone, among accounts alone.</summary>
    public bool OnlyDuplicates { get; private init; }

    /// <summary>A game plan over all accounts alone.</summary>
    public bool OnlyGamePlans { get; private init; }

    public string? JsonFile { get; private init; }

    public int Accounts => Quick ? 10_000 : 100_000;

    public bool OnlyAccounts => OnlyImport || OnlyDuplicates || OnlyGamePlans;

    public int Contacts => OnlyAccounts ? 0 : Accounts * 3;

    public int Leads => OnlyAccounts ? 0 : Accounts;

    /// <summary>On the timeline of one account.</summary>
    public int TimelineEntries => OnlyImport ? 0 : Accounts;

    public IReadOnlyList<int> ImportSizes => Million ? [Accounts, 1_000_000] : [Accounts];

    public TimeSpan WarmUp => TimeSpan.FromSeconds(10);

    /// <summary>On a busy machine ten seconds are too few requests for the just-in-time compiler to know what is hot.</summary>
    public int WarmUpRequests => 3_000;

    public TimeSpan LongestWarmUp => TimeSpan.FromSeconds(40);

    /// <summary>Product and baseline take turns, so that a busy minute of the machine falls on both.</summary>
    public TimeSpan Turn => TimeSpan.FromSeconds(2);

    public int Turns => 4;

    public static BenchOptions? Parse(string[] args)
    {
        var options = new BenchOptions();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--quick":
                    options = options with { Quick = true };
                    break;
                case "--million":
                    options = options with { Million = true };
                    break;
                case "--no-import":
                    options = options with { Import = false };
                    break;
                case "--only-import":
                    options = options with { OnlyImport = true };
                    break;
                case "--only-duplicates":
                    options = options with { OnlyDuplicates = true };
                    break;
                case "--only-game-plans":
                    options = options with { OnlyGamePlans = true };
                    break;
                case "--provider" when i + 1 < args.Length && args[i + 1] is "Sqlite" or "PostgreSql":
                    options = options with { Providers = [args[++i]] };
                    break;
                case "--json" when i + 1 < args.Length:
                    options = options with { JsonFile = args[++i] };
                    break;
                default:
                    return null;
            }
        }
        return options;
    }
}
