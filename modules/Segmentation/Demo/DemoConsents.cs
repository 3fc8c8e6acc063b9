using Crm.Platform.Contracts;
using Crm.Segmentation.Consent;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Privacy;
using Crm.Shared.Data;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Demo;

/// <summary>What the demonstration's people agreed to and refused, and two who ask about their data.</summary>
internal sealed class DemoConsents(SegmentationDbContext db, AddressHashing hashing, Numbers numbers, TimeProvider clock) : IDemoData
{
    private const string Wording = "Exhibition card (" + DemoCompany.Source + ")";

    private static readonly LocalizedText Asked = new(
        "You may use my name and contact details to send me offers of displays, conferencing systems and training. I can end this at any time.",
        "貴公司可使用本人的姓名及聯絡資料，向本人推廣顯示屏、會議系統及培訓服務。本人可隨時取消。",
        "贵公司可使用本人的姓名及联系方式，向本人推广显示屏、会议系统及培训服务。本人可随时取消。");

    public int Order => 12;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<ConsentWording>().AnyAsync(w => w.Name == Wording, cancellationToken))
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var wording = ConsentWording.Create(Wording, ConsentPurpose.Marketing, Asked, now.AddMonths(-8), null);
        db.Add(wording);
        var people = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(c => c.Source == DemoCompany.Source).OrderBy(c => c.NameFolded).Take(24).ToListAsync(cancellationToken);
        foreach (var (index, person) in people.Index())
        {
            var at = now.AddDays(-(30 + 9 * index));
            db.Add(Said(person, at, granted: true, ConsentChannel.Email, ConsentSource.Staff, "Card signed at the exhibition stand, box 12", wording.VersionId));
            if (index % 3 == 0)
                db.Add(Said(person, at, granted: true, ConsentChannel.Message, ConsentSource.Staff, "Asked for the price list by WhatsApp", wording.VersionId));
            if (index % 6 == 1)
                db.Add(Said(person, at.AddDays(20), granted: false, ConsentChannel.Email, ConsentSource.UnsubscribeLink, "203.0.113.7 Mail", null));
        }

        foreach (var (address, reason) in new[] { ("+85261110000", SuppressionReason.DoNotCallRegister), ("no.more@harbour-visitor.example", SuppressionReason.Complaint), ("gone@closed-company.example", SuppressionReason.Undeliverable) })
        {
            var point = new ContactPoint(address);
            db.Add(new Suppression { AddressHash = await hashing.HashAsync(db, point, cancellationToken), Address = address, Reason = reason, AddedAt = now.AddDays(-40), AddedByName = DemoCompany.Source });
        }

        foreach (var (person, kind, days) in people.Take(2).Zip([PrivacyRequestKind.Access, PrivacyRequestKind.Correction], [12, 38]).ToList())
        {
            db.Add(PrivacyRequest.Receive(
                await numbers.NextAsync(db, "PR", cancellationToken), kind, PrivacyLaw.Pdpo, person.Id, person.Name, person.Emails[0].Address, DemoCompany.Source, now.AddDays(-days)));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await db.Set<ConsentEntry>().Where(e => e.RecordedByName == DemoCompany.Source).ExecuteDeleteAsync(cancellationToken);
        await db.Set<Suppression>().Where(s => s.AddedByName == DemoCompany.Source).ExecuteDeleteAsync(cancellationToken);
        await db.Set<PrivacyRequest>().IgnoreQueryFilters().Where(r => r.Note == DemoCompany.Source).ExecuteDeleteAsync(cancellationToken);
        await db.Set<ConsentWording>().IgnoreQueryFilters().Where(w => w.Name == Wording).ExecuteDeleteAsync(cancellationToken);
    }

    private static ConsentEntry Said(Contact person, DateTime at, bool granted, ConsentChannel channel, ConsentSource source, string evidence, Guid? wording) => new()
    {
        ContactId = person.Id,
        Channel = channel,
        Purpose = granted ? ConsentPurpose.Marketing : null,
        Granted = granted,
        At = at,
        RecordedAt = at,
        RecordedByName = DemoCompany.Source,
        Source = source,
        Evidence = evidence,
        WordingVersionId = wording,
        Language = wording is null ? null : Locales.TraditionalChinese,
    };
}
