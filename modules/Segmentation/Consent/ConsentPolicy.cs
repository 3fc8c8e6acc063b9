using Crm.Segmentation.Contracts;

namespace Crm.Segmentation.Consent;

/// <summary>All that bears on whether one person may be contacted.</summary>
internal sealed record ConsentFacts(
    IReadOnlyList<ContactPoint> Points, bool DoNotCall, bool DoNotMail, IReadOnlyList<ConsentEntry> Entries, ILookup<string, Suppression> Suppressions)
{
    public ConsentEntry? Latest(ConsentQuestion question) =>
        Entries.Where(entry => entry.Covers(question)).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).LastOrDefault();
}

internal static class ConsentPolicy
{
    public static ConsentVerdict Decide(ConsentQuestion question, ConsentFacts person, ConsentBasis basis)
    {
        var latest = person.Latest(question);
        if (question.Purpose != ConsentPurpose.Service)
        {
            if (Mark(question.Channel, person) is { } mark)
                return Refused(mark);
            if (latest is { Granted: false })
                return Refused(ConsentReasons.Withdrawn, latest.At);
            if (latest is null && basis == ConsentBasis.OptIn)
                return Refused(ConsentReasons.NotGiven);
        }

        return question.Channel == ConsentChannel.Post || question.Purpose == ConsentPurpose.ThirdParty
            ? new ConsentVerdict(true, null, latest?.At, null)
            : Reach(question, person, latest);
    }

    /// <summary>Several people may have one address: it is free only if nobody of them says no, and somebody's yes is enough.</summary>
    public static ConsentVerdict Strictest(IReadOnlyList<ConsentVerdict> verdicts) =>
        verdicts.FirstOrDefault(v => !v.Allowed && v.Reason != ConsentReasons.NotGiven)
        ?? verdicts.FirstOrDefault(v => v.Allowed)
        ?? verdicts[0];

    public static ConsentVerdict Refused(string reason, DateTime? since = null) => new(false, reason, since, null);

    private static string? Mark(ConsentChannel channel, ConsentFacts person) => channel switch
    {
        ConsentChannel.Phone when person.DoNotCall => ConsentReasons.DoNotCall,
        ConsentChannel.Email or ConsentChannel.Post when person.DoNotMail => ConsentReasons.DoNotMail,
        _ => null,
    };

    private static ConsentVerdict Reach(ConsentQuestion question, ConsentFacts person, ConsentEntry? latest)
    {
        var points = person.Points.Where(point => point.Serves(question.Channel)).ToList();
        if (points.Count == 0)
            return Refused(ConsentReasons.NoAddress);
        if (points.Find(point => !person.Suppressions[point.Value].Any(s => s.Blocks(question, latest))) is { } free)
            return new ConsentVerdict(true, null, latest?.At, free.Value);
        return Refused(ConsentReasons.Suppressed, person.Suppressions[points[0].Value].Where(s => s.Blocks(question, latest)).Min(s => s.AddedAt));
    }
}
