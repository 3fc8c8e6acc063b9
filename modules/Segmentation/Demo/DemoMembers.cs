using Crm.Platform.Contracts;
using Crm.Segmentation.Consent;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Membership;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Demo;

/// <summary>A club that anybody may join and one for the trade that a colleague admits to, with members of every kind.</summary>
internal sealed class DemoMembers(SegmentationDbContext db, Numbers numbers, MemberPasswords passwords, TimeProvider clock) : IDemoData
{
    private const string Club = "harbour-av-club", Trade = "harbour-av-trade";

    /// <summary>Which form, the level, and how many days ago the membership began; null for whom nobody has admitted.</summary>
    private static readonly (string Form, string Level, int? JoinedDaysAgo)[] Wanted =
    [
        (Club, "standard", 12), (Club, "silver", 380), (Club, "silver", 350), (Trade, "gold", 345), (Club, "standard", 60), (Club, "gold", 210),
        (Trade, "partner", 30), (Trade, "partner", null), (Trade, "partner", null), (Club, "standard", 3),
    ];

    public int Order => 13;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<MembershipForm>().AnyAsync(f => f.Key == Club, cancellationToken))
            return;
        var now = clock.GetUtcNow().UtcDateTime;
        var wording = await db.Set<ConsentWording>().AsNoTracking().Where(w => w.Purpose == ConsentPurpose.Marketing).OrderBy(w => w.Id).FirstOrDefaultAsync(cancellationToken);
        var forms = new[] { ClubForm(wording, now), TradeForm(now) }.ToDictionary(f => f.Key);
        db.AddRange(forms.Values);
        var people = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(c => c.Source == DemoCompany.Source).OrderBy(c => c.NameFolded).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        foreach (var (person, (key, level, joined)) in people.Where(p => p.Emails.Count > 0).DistinctBy(p => p.Emails[0].Address).Zip(Wanted))
        {
            var member = Member.Register(person.Emails[0].Address, forms[key], AnswersOf(person), [], person.Language ?? Locales.TraditionalChinese, now);
            // A password that nobody knows: they ask for a new one.
            member.Confirm(passwords.Hash(member, Ids.New().ToString(), ""));
            if (joined is { } days)
            {
                member.Begin(await numbers.NextAsync(db, "M", cancellationToken), person.Id, forms[key].Design.ValidMonths, now.AddDays(-days));
                member.Promote(level);
                if (key == Trade && member.MayRenew(now))
                    member.AskToRenew(now);
            }

            db.Add(member);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var forms = await db.Set<MembershipForm>().Where(f => f.Key == Club || f.Key == Trade).Select(f => f.Id).ToListAsync(cancellationToken);
        var members = db.Set<Member>().IgnoreQueryFilters().Where(m => forms.Contains(m.FormId));
        await db.Set<MemberSession>().Where(s => members.Any(m => m.Id == s.MemberId)).ExecuteDeleteAsync(cancellationToken);
        await members.ExecuteDeleteAsync(cancellationToken);
        await db.Set<MembershipForm>().Where(f => forms.Contains(f.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private static MembershipForm ClubForm(ConsentWording? wording, DateTime now) => MembershipForm.Create(Club, new MembershipDesign(
        "Harbour AV Club",
        new LocalizedText("Join the Harbour AV Club", "加入 Harbour AV 會員俱樂部", "加入 Harbour AV 会员俱乐部"),
        new LocalizedText(
            "Members are invited to open houses, borrow equipment for a weekend and get training at half the price.",
            "會員可獲邀參觀開放日、週末借用器材，並以半價參加培訓。",
            "会员可受邀参观开放日、周末借用器材，并以半价参加培训。"),
        Thanks,
        [
            .. Asked,
            new MembershipField("interest", MembershipFieldKind.Choices, new LocalizedText("What interests you", "你感興趣的範疇", "您感兴趣的领域"), Choices:
            [
                new LocalizedText("LED walls", "LED 顯示屏", "LED 显示屏"),
                new LocalizedText("Conference rooms", "會議室系統", "会议室系统"),
                new LocalizedText("Stage sound", "舞台音響", "舞台音响"),
            ]),
        ],
        wording is null ? [] : [new MembershipConsent(wording.Id, ConsentChannel.Email, ConsentPurpose.Marketing)],
        NeedsApproval: false, "standard", 12, "#0b6f57", "Harbour AV", Active: true), now, null);

    private static MembershipForm TradeForm(DateTime now) => MembershipForm.Create(Trade, new MembershipDesign(
        "Trade partners",
        new LocalizedText("Register as a trade partner", "登記成為業界夥伴", "登记成为业界伙伴"),
        new LocalizedText("For installers, planners and rental companies. We look at every registration.", "適合安裝商、設計顧問及器材租賃公司。我們會逐一審批。", "适合安装商、设计顾问及器材租赁公司。我们会逐一审批。"),
        Thanks, Asked, [], NeedsApproval: true, "partner", 12, "#1f5fbf", "Harbour AV", Active: true), now, null);

    private static LocalizedText Thanks => new(
        "Please open the link that we have sent you by mail.", "請開啟我們以電郵發送給你的連結。", "请打开我们发到您邮箱的链接。");

    private static MembershipField[] Asked =>
    [
        new(MembershipField.Name, MembershipFieldKind.Text, new LocalizedText("Name", "姓名", "姓名"), Required: true),
        new(MembershipField.Phone, MembershipFieldKind.Phone, new LocalizedText("Telephone", "電話", "电话")),
        new(MembershipField.CompanyName, MembershipFieldKind.Text, new LocalizedText("Company", "公司", "公司")),
        new(MembershipField.JobTitle, MembershipFieldKind.Text, new LocalizedText("Job title", "職銜", "职务")),
    ];

    private static Dictionary<string, string> AnswersOf(Contact person)
    {
        var answers = new Dictionary<string, string> { [MembershipField.Name] = person.Name };
        if (person.Phones is [var phone, ..])
            answers[MembershipField.Phone] = phone.Number;
        if (person.JobTitle is { } job)
            answers[MembershipField.JobTitle] = job;
        return answers;
    }
}
