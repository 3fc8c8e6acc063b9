using Crm.Segmentation.Duplicates;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Web;

namespace Crm.Segmentation.Import.Running;

/// <summary>A row understood: the company and the person in it, as records would hold them.</summary>
internal sealed class CustomerRow
{
    public CustomerRow(ReadRow read, ListImport import)
    {
        Read = read;
        HasListing = read.Values.Keys.Any(field => field.StartsWith("listing.", StringComparison.Ordinal));
        if (read.Problems.Count > 0) return;
        if (import.Type == ImportedType.Account) ReadAccount(read, import);
        else ReadContact(read, import);
        if (Account is not null) Subject = SubjectOf(Account, import.Mapping!.MatchBy);
    }

    public ReadRow Read { get; }
    public AccountDetails? Account { get; private set; }
    public DuplicateSubject? Subject { get; }
    public ContactDetails? Contact { get; private set; }
    public IReadOnlyDictionary<string, string> ContactValues { get; private set; } = new Dictionary<string, string>();
    public bool HasListing { get; }

    private void ReadAccount(ReadRow read, ListImport import)
    {
        Account = RecordValues.Account.Fill(new AccountDetails { Name = read["name"]!, Source = import.Source }, read.Values);
        if (PersonNames.Of(read["contact.name"], read["contact.firstName"], read["contact.lastName"]) is not { } name) return;
        var values = read.Values.Where(value => value.Key.StartsWith("contact.", StringComparison.Ordinal)).ToDictionary(value => value.Key["contact.".Length..], value => value.Value);
        values["name"] = name;
        SetContact(values, import);
    }

    private void ReadContact(ReadRow read, ListImport import)
    {
        if (read["account.name"] is { } company) Account = new AccountDetails { Name = company, Website = read["account.website"], Source = import.Source };
        var values = read.Values.ToDictionary();
        values["name"] = PersonNames.Of(read["name"], read["firstName"], read["lastName"])!;
        SetContact(values, import);
    }

    private void SetContact(Dictionary<string, string> values, ListImport import)
    {
        ContactValues = values;
        Contact = RecordValues.Contact.Fill(new ContactDetails { Name = values["name"], Source = import.Source }, values);
    }

    private static DuplicateSubject SubjectOf(AccountDetails details, IReadOnlyList<string> matchBy)
    {
        if (matchBy.Count == 0) return details.ToSubject();
        return (details with
        {
            Phones = matchBy.Contains("phone") ? details.Phones : [],
            Emails = matchBy.Contains("email") ? details.Emails : [],
            Website = matchBy.Contains("website") ? details.Website : null,
        }).ToSubject();
    }
}

/// <summary>What new records of this import have in common, and which list facts are known already.</summary>
internal sealed class NewRecords(Guid? owner, Guid? team, IEnumerable<Listing> listed)
{
    private readonly HashSet<(Guid, string?, string?, string?)> _listed = [.. listed.Select(listing => (listing.AccountId, listing.Booth, listing.Hall, listing.MemberNumber))];

    /// <summary>A list is nobody's until somebody is given it, unless the importer may only see what is their own or their team's.</summary>
    public static NewRecords For(ICurrentUser user, ListImport import, IEnumerable<Listing> listed) => user.ScopeOf(AccountPermissions.Create) switch
    {
        Scope.Everyone => new NewRecords(null, null, listed),
        Scope.Team or Scope.Branch => new NewRecords(null, user.HomeTeam, listed),
        _ => new NewRecords(import.OwnerId, user.HomeTeam, listed),
    };

    public AccountDetails Owned(AccountDetails details) => details with { OwnerId = owner, TeamId = team };

    public ContactDetails Owned(ContactDetails details) => details with { OwnerId = owner, TeamId = team };

    /// <summary>Answers once for each fact: the next time it is known.</summary>
    public bool IsListed(Guid account, ReadRow row) => !_listed.Add((account, row["listing.booth"], row["listing.hall"], row["listing.memberNumber"]));
}
