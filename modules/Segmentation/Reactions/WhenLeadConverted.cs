using System.Diagnostics.CodeAnalysis;
using Crm.Leads.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Reactions;

/// <summary>Makes the account and the contact that a lead has become, under the ids that Leads has told everybody.</summary>
internal sealed class WhenLeadConverted(SegmentationDbContext db, Numbers numbers) : INotificationHandler<LeadConverted>
{
    private const int LongestName = 200;

    public async Task Handle(LeadConverted notification, CancellationToken cancellationToken)
    {
        var (account, contact) = (notification.Account, notification.Contact);
        if (account.IsNew && !await db.Accounts.IgnoreQueryFilters().AnyAsync(a => a.Id == account.Id, cancellationToken))
            db.Accounts.Add(Account.Create(await numbers.NextAsync(db, "A", cancellationToken), Describe(notification, account), account.Id));

        if (contact is { IsNew: true } && !await db.Contacts.IgnoreQueryFilters().AnyAsync(c => c.Id == contact.Id, cancellationToken))
            db.Contacts.Add(Contact.Create(Describe(notification, account, contact), contact.Id));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static AccountDetails Describe(LeadConverted lead, ConvertedAccount account) => new()
    {
        Name = Cut(account.Name, LongestName),
        Phones = account.Phone is null ? [] : [new Phone(account.Phone)],
        Website = WebDomain.Registered(account.Website) is null ? null : account.Website,
        Addresses = (account.Address ?? account.District ?? account.City ?? account.Country) is null
            ? []
            : [new Address(AddressKind.Office, Line: Cut(account.Address, 300), District: Cut(account.District, 80), City: Cut(account.City, 80), Country: account.Country)],
        Source = Cut(lead.Source, 120),
        OwnerId = lead.OwnerId,
        TeamId = lead.TeamId,
    };

    private static ContactDetails Describe(LeadConverted lead, ConvertedAccount account, ConvertedContact contact) => new()
    {
        Name = Cut(contact.Name, LongestName),
        JobTitle = Cut(contact.JobTitle, 120),
        Phones = contact.Phone is null ? [] : [new Phone(contact.Phone)],
        Emails = EmailAddress.TryParse(contact.Email, out var email) ? [new Email(email.Value)] : [],
        Language = contact.Language,
        Accounts = [new ContactRole(account.Id, IsPrimary: account.IsNew)],
        Source = Cut(lead.Source, 120),
        OwnerId = lead.OwnerId,
        TeamId = lead.TeamId,
    };

    [return: NotNullIfNotNull(nameof(text))]
    private static string? Cut(string? text, int longest) => text is null ? null : WholeCharacters.Cut(text, longest);
}
