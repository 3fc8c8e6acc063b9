using Crm.Segmentation.Contracts;

namespace Crm.Segmentation.Consent;

internal sealed class ConsentDirectory(SegmentationDbContext db, ConsentReader reader) : IConsentDirectory
{
    private const int Portion = 1000;

    public async Task<IReadOnlyDictionary<Guid, ConsentVerdict>> CheckAsync(
        IReadOnlyCollection<Guid> contactIds, ConsentChannel channel, ConsentPurpose purpose, CancellationToken cancellationToken, string? goodsClass = null)
    {
        var (question, basis) = await AskAsync(channel, purpose, goodsClass, cancellationToken);
        var verdicts = new Dictionary<Guid, ConsentVerdict>(contactIds.Count);
        foreach (var ids in contactIds.Distinct().Chunk(Portion))
        {
            var people = await reader.OfContactsAsync(ids, cancellationToken);
            foreach (var id in ids)
                verdicts[id] = people.TryGetValue(id, out var person) ? ConsentPolicy.Decide(question, person, basis) : ConsentPolicy.Refused(ConsentReasons.Unknown);
        }

        return verdicts;
    }

    public async Task<IReadOnlyDictionary<string, ConsentVerdict>> CheckAddressesAsync(
        IReadOnlyCollection<string> addresses, ConsentChannel channel, ConsentPurpose purpose, CancellationToken cancellationToken, string? goodsClass = null)
    {
        var (question, basis) = await AskAsync(channel, purpose, goodsClass, cancellationToken);
        var verdicts = new Dictionary<string, ConsentVerdict>(addresses.Count, StringComparer.Ordinal);
        foreach (var portion in addresses.Distinct(StringComparer.Ordinal).Chunk(Portion))
        {
            var points = portion.ToDictionary(text => text, text => ContactPoint.TryParse(text, out var point) && point.Serves(channel) ? point : null);
            var people = await reader.OfAddressesAsync([.. points.Values.OfType<ContactPoint>()], cancellationToken);
            foreach (var (text, point) in points)
            {
                verdicts[text] = point is null
                    ? ConsentPolicy.Refused(ConsentReasons.NoAddress)
                    : ConsentPolicy.Strictest([.. people[point.Value].Select(person => ConsentPolicy.Decide(question, person, basis))]);
            }
        }

        return verdicts;
    }

    private async Task<(ConsentQuestion Question, ConsentBasis Basis)> AskAsync(ConsentChannel channel, ConsentPurpose purpose, string? goodsClass, CancellationToken ct)
    {
        var question = new ConsentQuestion(channel, purpose, goodsClass);
        return (question, (await ConsentSettings.LoadAsync(db, ct)).BasisOf(question));
    }
}
