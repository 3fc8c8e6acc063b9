using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

/// <param name="Granted">Whether the person may be contacted so, as far as it is for them to say.</param>
internal sealed record PreferenceChoice(ConsentChannel Channel, ConsentPurpose Purpose, bool Granted, string? GoodsClass = null);

/// <summary>What the holder of a link has said, and what they say now. The ledger gets a line only for what changes.</summary>
internal sealed class Preferences(SegmentationDbContext db, ConsentReader reader, ConsentLedger ledger, AddressHashing hashing)
{
    /// <summary>A ThirdParty question has no channel of its own; any will do.</summary>
    private static readonly ConsentQuestion ThirdParty = new(ConsentChannel.Email, ConsentPurpose.ThirdParty);

    public async Task<bool> IsErasedAsync(PreferenceHolder holder, CancellationToken ct)
    {
        var hash = await hashing.HashAsync(db, holder.Address, ct);
        return await db.Set<Suppression>().AnyAsync(s => s.AddressHash == hash && s.Reason == SuppressionReason.Erased, ct)
            && !await db.ContactKeys.AnyAsync(k => k.Kind == holder.Address.KeyKind && k.Value == holder.Address.Value, ct);
    }

    public async Task<(IReadOnlyList<PreferenceChoice> Choices, bool ThirdParty)> ReadAsync(PreferenceHolder holder, ConsentSettings settings, CancellationToken ct)
    {
        var person = await FactsAsync(holder, ct);
        return (
            [.. ConsentChoices.Of(settings).Where(q => person.Points.Any(p => p.Serves(q.Channel)))
                .Select(q => new PreferenceChoice(q.Channel, q.Purpose, Granted(q, person, settings), q.GoodsClass))],
            Granted(ThirdParty, person, settings));
    }

    /// <summary>Ends everything that the link stands for; nothing happens where it has ended already.</summary>
    public async Task UnsubscribeAsync(PreferenceHolder holder, HttpContext http, CancellationToken ct)
    {
        var person = await FactsAsync(holder, ct);
        var channel = holder.Address.IsEmail ? ConsentChannel.Email : (ConsentChannel?)null;
        var asked = ConsentChoices.Of(await ConsentSettings.LoadAsync(db, ct))
            .Where(q => (channel is null ? holder.Address.Serves(q.Channel) : q.Channel == channel) && (holder.Purpose is null || q.Purpose == holder.Purpose));
        if (asked.All(q => person.Latest(q) is { Granted: false }))
            return;
        await ledger.AddAsync(Statement(holder, granted: false, ConsentSource.UnsubscribeLink, http, null) with { Channel = channel, Purpose = holder.Purpose }, ct);
    }

    public async Task ChangeAsync(
        PreferenceHolder holder, IReadOnlyList<PreferenceChoice> wanted, bool? thirdParty, string? language, ConsentSettings settings, HttpContext http, CancellationToken ct)
    {
        var person = await FactsAsync(holder, ct);
        foreach (var choice in wanted)
        {
            var question = new ConsentQuestion(choice.Channel, choice.Purpose, choice.GoodsClass);
            if (Granted(question, person, settings) != choice.Granted)
            {
                await ledger.AddAsync(
                    Statement(holder, choice.Granted, ConsentSource.PreferencePage, http, language) with { Channel = choice.Channel, Purpose = choice.Purpose, GoodsClass = choice.GoodsClass }, ct);
            }
        }

        if (thirdParty is { } agreed && Granted(ThirdParty, person, settings) != agreed)
            await ledger.AddAsync(Statement(holder, agreed, ConsentSource.PreferencePage, http, language) with { Purpose = ConsentPurpose.ThirdParty }, ct);
        await ClearMarksAsync(holder, wanted, ct);
    }

    private static bool Granted(ConsentQuestion question, ConsentFacts person, ConsentSettings settings) =>
        !(person.DoNotCall && question.Channel == ConsentChannel.Phone)
        && !(person.DoNotMail && question.Channel is ConsentChannel.Email or ConsentChannel.Post)
        && (person.Latest(question)?.Granted ?? settings.BasisOf(question) == ConsentBasis.OptOut);

    /// <summary>A colleague's mark "do not call" ends when the person themself asks to be called.</summary>
    private async Task ClearMarksAsync(PreferenceHolder holder, IReadOnlyList<PreferenceChoice> wanted, CancellationToken ct)
    {
        var calls = wanted.Any(c => c is { Granted: true, Channel: ConsentChannel.Phone });
        var mails = wanted.Any(c => c is { Granted: true, Channel: ConsentChannel.Email or ConsentChannel.Post });
        if (holder.ContactId is not { } id || !(calls || mails)
            || await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).FirstOrDefaultAsync(c => c.Id == id && (c.DoNotCall || c.DoNotMail), ct) is not { } contact)
        {
            return;
        }

        contact.Change(contact.Details with { DoNotCall = contact.DoNotCall && !calls, DoNotMail = contact.DoNotMail && !mails });
    }

    private async Task<ConsentFacts> FactsAsync(PreferenceHolder holder, CancellationToken ct)
    {
        if (holder.ContactId is { } id && (await reader.OfContactsAsync([id], ct)).TryGetValue(id, out var contact))
            return contact;
        return (await reader.OfAddressesAsync([holder.Address], ct))[holder.Address.Value].First();
    }

    private static ConsentStatement Statement(PreferenceHolder holder, bool granted, ConsentSource source, HttpContext http, string? language) => new(granted, source)
    {
        ContactId = holder.ContactId,
        Address = holder.Address,
        Language = language,
        Evidence = WholeCharacters.Cut($"{http.Connection.RemoteIpAddress} {http.Request.Headers.UserAgent}".Trim(), 300),
    };
}
