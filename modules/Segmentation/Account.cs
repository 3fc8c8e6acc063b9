using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Text;

namespace Crm.Segmentation;

/// <summary>A company or a person that the business deals with.</summary>
internal sealed class Account : AggregateRoot, IRecord, IOwned
{
    public static RecordType RecordType { get; } = new("account", "accounts");

    private Account() { }

    public string Number { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name as search and sorting compare it; see <see cref="TextFolding"/>.</summary>
    public string NameFolded { get; private set; } = "";

    /// <summary>The name in other scripts, by locale: {"zh-Hant": "聯想（香港）有限公司"}.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();
    public string? District { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }
    public string Label => Name;

    public static Account Create(string number, AccountDetails details)
    {
        var account = new Account { Number = number };
        account.Apply(details);
        account.Raise(new AccountCreated(account.Id, account.Number, account.Name, account.OwnerId));
        return account;
    }

    public void Change(AccountDetails details) => Apply(details);

    private void Apply(AccountDetails details)
    {
        Name = details.Name.Trim();
        NameFolded = TextFolding.Fold(Name);
        Names = details.Names ?? new Dictionary<string, string>();
        District = details.District;
        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
    }
}

/// <summary>What people and systems may say of an account; the same for entry, change and import.</summary>
internal sealed record AccountDetails(string Name, IReadOnlyDictionary<string, string>? Names, string? District, Guid? OwnerId, Guid? TeamId);
