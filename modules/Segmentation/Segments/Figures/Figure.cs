using Crm.Shared.Fields;
using Crm.Shared.Filtering;
using Crm.Shared.Web;

namespace Crm.Segmentation.Segments.Figures;

internal enum FigureKind
{
    /// <summary>How many records there are.</summary>
    Count,

    /// <summary>What they are worth together, in the home currency.</summary>
    Sum,

    /// <summary>When the last of them did something.</summary>
    Latest,
}

/// <summary>A number or a moment about a customer that another module's records add up to, as filters name it.</summary>
/// <param name="Source">Whose facts are counted; who may read none of that module's records may not ask for its figures either.</param>
/// <param name="State">Only facts in this state; all when null.</param>
internal sealed record Figure(string Key, FigureKind Kind, string Source, string? State = null)
{
    /// <summary>All there are. A module that tells facts adds its lines here, and a label of each to the messages.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        new("leads.count", FigureKind.Count, "leads"),
        new("leads.lastEnquiredAt", FigureKind.Latest, "leads"),
        new("opportunities.count", FigureKind.Count, "opportunities"),
        new("opportunities.openCount", FigureKind.Count, "opportunities", "open"),
        new("opportunities.openAmount", FigureKind.Sum, "opportunities", "open"),
        new("opportunities.wonCount", FigureKind.Count, "opportunities", "won"),
        new("opportunities.wonAmount", FigureKind.Sum, "opportunities", "won"),
        new("opportunities.lastWonAt", FigureKind.Latest, "opportunities", "won"),
        new("opportunities.lostCount", FigureKind.Count, "opportunities", "lost"),
        new("opportunities.lastActiveAt", FigureKind.Latest, "opportunities"),
    ];

    /// <param name="facts">With their amounts in the home currency: see <see cref="KnownFact.AtHome"/>.</param>
    /// <returns>Null where there is nothing to tell.</returns>
    public decimal? Of(IEnumerable<KnownFact> facts)
    {
        var counted = facts.Where(f => f.Source == Source && (State is null || f.State == State)).ToList();
        if (counted.Count == 0)
            return null;
        return Kind switch
        {
            FigureKind.Count => counted.Count,
            FigureKind.Sum => counted.Sum(f => f.Amount ?? 0),
            _ => RecordValue.Of(counted.Max(f => f.At)),
        };
    }

    public RunTimeField ToField(Messages messages) => new(Key, Type, messages.All[MessageCode])
    {
        WhenAbsent = Kind == FigureKind.Latest ? null : 0,
        Permission = $"{Source}:read",
        TellsOf = Kind == FigureKind.Sum ? ("opportunity", "amount") : null,
    };

    private FilterType Type => Kind switch
    {
        FigureKind.Count => FilterType.Integer,
        FigureKind.Sum => FilterType.Decimal,
        _ => FilterType.Instant,
    };

    /// <summary>"opportunities.openAmount" is "figure.opportunities-open-amount".</summary>
    private string MessageCode => "figure." + string.Concat(Key.Select(c => c == '.' ? "-" : char.IsAsciiLetterUpper(c) ? "-" + char.ToLowerInvariant(c) : c.ToString()));
}
