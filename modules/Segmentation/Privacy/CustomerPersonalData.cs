using Crm.Segmentation.Consent;
using Crm.Segmentation.Import;
using Crm.Shared.Data;
using Crm.Shared.Privacy;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

/// <summary>What the customer base holds of a person: the contact, its story, what it agreed to, and the lists that it came from.</summary>
internal sealed class CustomerPersonalData(SegmentationDbContext db, Messages messages, ICurrentUser user) : IPersonalDataSource
{
    public async Task<IReadOnlyList<PersonalDataSection>> ReadAsync(PersonIdentity person, CancellationToken cancellationToken)
    {
        var ids = person.ContactId is { } id ? new List<Guid> { id } : [];
        var contacts = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter, ModuleDbContext.DeletedFilter]).AsNoTracking()
            .Where(c => EF.Parameter(ids).Contains(c.Id)).ToListAsync(cancellationToken);
        var timeline = await db.Timeline.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.SubjectId)).OrderBy(e => e.OccurredAt).ToListAsync(cancellationToken);
        var addresses = person.Emails.Concat(person.Phones).ToList();
        var consents = await db.Set<ConsentEntry>().AsNoTracking()
            .Where(e => (e.ContactId != null && EF.Parameter(ids).Contains(e.ContactId.Value)) || (e.Address != null && EF.Parameter(addresses).Contains(e.Address)))
            .OrderBy(e => e.At).ToListAsync(cancellationToken);
        var origins = await db.Set<ImportEffect>().AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.RecordId)).OrderBy(e => e.At)
            .Select(e => new { e.Source, e.At, e.Fields }).ToListAsync(cancellationToken);
        return
        [
            new("privacy.section.contact", [.. contacts.Select(c => Fields(
                ("name", c.Name), ("names", c.Names), ("salutation", c.Salutation), ("jobTitle", c.JobTitle), ("department", c.Department),
                ("emails", c.Emails.Select(e => e.Address).ToList()), ("phones", c.Phones.Select(p => p.Number).ToList()), ("language", c.Language), ("tags", c.Tags),
                ("source", c.Source), ("description", c.Description), ("doNotCall", c.DoNotCall), ("doNotMail", c.DoNotMail), ("createdAt", c.CreatedAt), ("updatedAt", c.UpdatedAt)))]),
            new("privacy.section.timeline", [.. timeline.Select(e => Fields(
                ("at", e.OccurredAt), ("what", messages.Text(e.RecordType is null ? $"timeline.{e.Kind}" : e.Kind, user.Locale, e.Facts.ToDictionary(f => f.Key, f => (object?)f.Value))), ("text", e.Text)))]),
            new("privacy.section.consents", [.. consents.Select(e => Fields(
                ("at", e.At), ("granted", e.Granted), ("channel", e.Channel?.ToString()), ("purpose", e.Purpose?.ToString()), ("goodsClass", e.GoodsClass),
                ("source", e.Source.ToString()), ("address", e.Address), ("evidence", e.Evidence)))]),
            new("privacy.section.lists", [.. origins.Select(e => Fields(
                ("source", e.Source), ("at", e.At), ("fields", e.Fields.Where(f => f.New is not null).ToDictionary(f => f.Field, f => f.New))))]),
        ];
    }

    private static Dictionary<string, object?> Fields(params (string Name, object? Value)[] fields) => fields.ToDictionary(f => f.Name, f => f.Value);
}
