using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

/// <summary>To whom and where something goes: the person, the company, the place.</summary>
/// <param name="RecordId">Of the list's record: the account or the contact.</param>
/// <param name="Company">Null for a contact without an account.</param>
/// <param name="AccountEmail">Of the company itself.</param>
/// <param name="Reach">The mail address or number that consent allows; null for post.</param>
/// <param name="Reason">Why nothing may go there, a message code; null when it may.</param>
internal sealed record Addressee(
    Guid RecordId, Guid? ContactId, string? Company, IReadOnlyDictionary<string, string> CompanyNames, string? Number, string? Person,
    IReadOnlyDictionary<string, string> PersonNames, string? Salutation, string? JobTitle, string? Language, Address? Address, string? AccountEmail, string? AccountPhone,
    string? Reach = null, string? Reason = null)
{
    public static Addressee Gone(Guid recordId) =>
        new(recordId, null, null, new Dictionary<string, string>(), null, null, new Dictionary<string, string>(), null, null, null, null, null, null, Reason: MailingReasons.Gone);
}

/// <summary>Why the list itself leaves somebody out; consent has reasons of its own.</summary>
internal static class MailingReasons
{
    public const string LeftOut = "mailing.left-out";
    public const string Gone = "mailing.gone";
    public const string NoAddress = "mailing.no-address";
}

/// <summary>Reads whom a list's records mean, and asks at this moment whether they may be written to.</summary>
internal sealed class AddresseeReader(SegmentationDbContext db, IConsentDirectory consent)
{
    private sealed record Person(Guid Id, string Name, IReadOnlyDictionary<string, string> Names, string? Salutation, string? JobTitle, string? Language, Guid? AccountId);

    /// <summary>One for each id, in their order; records that the caller may not see are gone.</summary>
    public async Task<IReadOnlyList<Addressee>> ReadAsync(MailingList list, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = list.Records == SegmentRecords.Account ? await OfAccountsAsync(ids, ct) : await OfContactsAsync(ids, ct);
        var present = found.ToDictionary(a => a.RecordId);
        var verdicts = await consent.CheckAsync([.. found.Select(a => a.ContactId).OfType<Guid>()], list.Channel, list.Purpose, ct);
        // Where there is no person, or none with an address, the company's own address counts.
        var companies = list.Channel == ConsentChannel.Post
            ? new Dictionary<string, ConsentVerdict>()
            : await consent.CheckAddressesAsync([.. found.Select(a => OfCompany(a, list.Channel)).OfType<string>().Distinct()], list.Channel, list.Purpose, ct);
        return [.. ids.Select(id => present.TryGetValue(id, out var addressee) ? Judged(addressee, list.Channel, verdicts, companies) : Addressee.Gone(id))];
    }

    private static Addressee Judged(
        Addressee addressee, ConsentChannel channel, IReadOnlyDictionary<Guid, ConsentVerdict> people, IReadOnlyDictionary<string, ConsentVerdict> companies)
    {
        var person = addressee.ContactId is { } contact ? people[contact] : null;
        if (person is { Allowed: false } refused && refused.Reason != ConsentReasons.NoAddress)
            return addressee with { Reason = refused.Reason };
        if (channel == ConsentChannel.Post)
            return addressee.Address is null ? addressee with { Reason = MailingReasons.NoAddress } : addressee;
        if (person is { Allowed: true })
            return addressee with { Reach = person.Address };
        var company = OfCompany(addressee, channel) is { } reach ? companies.GetValueOrDefault(reach) : null;
        return company is null ? addressee with { Reason = MailingReasons.NoAddress } : addressee with { Reach = company.Address, Reason = company.Reason };
    }

    private static string? OfCompany(Addressee addressee, ConsentChannel channel) => channel == ConsentChannel.Email ? addressee.AccountEmail : addressee.AccountPhone;

    private async Task<List<Addressee>> OfAccountsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var accounts = await db.Accounts.AsNoTracking().IgnoreAutoIncludes().Where(a => EF.Parameter(ids).Contains(a.Id)).ToListAsync(ct);
        var links = await db.ContactLinks.Where(l => EF.Parameter(ids).Contains(l.AccountId) && db.Contacts.Any(c => c.Id == l.ContactId))
            .OrderByDescending(l => l.IsPrimary).ThenBy(l => l.ContactId).ToListAsync(ct);
        var first = links.GroupBy(l => l.AccountId).ToDictionary(group => group.Key, group => group.First().ContactId);
        var people = await PeopleAsync([.. first.Values], ct);
        return accounts.ConvertAll(a => With(a, first.TryGetValue(a.Id, out var contact) ? people.GetValueOrDefault(contact) : null, a.Id));
    }

    private async Task<List<Addressee>> OfContactsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var people = await PeopleAsync(ids, ct);
        List<Guid> employers = [.. people.Values.Select(p => p.AccountId).OfType<Guid>().Distinct()];
        var accounts = await db.Accounts.AsNoTracking().IgnoreAutoIncludes().Where(a => EF.Parameter(employers).Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return [.. people.Values.Select(p => With(p.AccountId is { } id ? accounts.GetValueOrDefault(id) : null, p, p.Id))];
    }

    private async Task<Dictionary<Guid, Person>> PeopleAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var contacts = await db.Contacts.AsNoTracking().IgnoreAutoIncludes().Where(c => EF.Parameter(ids).Contains(c.Id))
            .Select(c => new { c.Id, c.Name, c.Names, c.Salutation, c.JobTitle, c.Language, c.Accounts }).ToListAsync(ct);
        return contacts.ToDictionary(
            c => c.Id, c => new Person(c.Id, c.Name, c.Names, c.Salutation, c.JobTitle, c.Language, c.Accounts is [var main, ..] ? main.AccountId : null));
    }

    private static Addressee With(Account? account, Person? person, Guid recordId)
    {
        var isPerson = account is { Kind: AccountKind.Individual } && person is null;
        return new Addressee(
            recordId, person?.Id, isPerson ? null : account?.Name, isPerson ? new Dictionary<string, string>() : account?.Names ?? new Dictionary<string, string>(), account?.Number,
            isPerson ? account!.Name : person?.Name, isPerson ? account!.Names : person?.Names ?? new Dictionary<string, string>(), person?.Salutation, person?.JobTitle,
            person?.Language, account?.Addresses is [var main, ..] && HasLines(main) ? main : null, account?.Emails is [var mail, ..] ? mail.Address : null,
            account?.Phones is [var phone, ..] ? phone.Number : null);
    }

    // A country alone is no place to send a letter to.
    private static bool HasLines(Address address) => (address.Line ?? address.Building ?? address.District ?? address.City) is not null;
}
