using System.Globalization;
using Crm.Platform.Contracts;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

/// <summary>What members are written; Platform sends it when the save is done.</summary>
internal sealed class MemberMail(SegmentationDbContext db, MemberTokens tokens, PublicUrl url, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Whether a mail that anybody can ask for may go out now: nobody's mailbox is filled by somebody else's clicks. Counted in one
    /// statement, so that a burst of requests is one.
    /// </summary>
    public async Task<bool> MayGoAsync(Member member, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var before = now - Pause;
        return await db.Set<Member>().Where(m => m.Id == member.Id && (m.MailedAt == null || m.MailedAt < before)).ExecuteUpdateAsync(s => s.SetProperty(m => m.MailedAt, now), ct) == 1;
    }

    /// <summary>Without the name: whoever filled in the form may have written anything there, for anybody's mailbox.</summary>
    public void AskToConfirm(Member member) => Send(member, member.Email, "mail.member-confirm", LinkTo(member, "/confirm", ("token", tokens.Issue(MemberTokenUse.Confirm, member))));

    /// <summary>Whoever typed the address learns nothing; whoever has it learns that somebody tried.</summary>
    public void TellAlreadyMember(Member member) => Send(member, member.Email, "mail.member-known", LinkTo(member, ""));

    public void ResetPassword(Member member) => Send(member, member.Email, "mail.member-reset", LinkTo(member, "/reset", ("token", tokens.Issue(MemberTokenUse.ResetPassword, member))));

    public void ConfirmNewAddress(Member member, string email) =>
        Send(member, email, "mail.member-email", LinkTo(member, "/confirm-email", ("token", tokens.Issue(MemberTokenUse.ChangeEmail, member, email))));

    public void TellMoved(Member member, string oldEmail) => Send(member, oldEmail, "mail.member-moved", LinkTo(member, ""));

    public void Welcome(Member member) => Send(member, member.Email, "mail.member-welcome", LinkTo(member, ""));

    public void TellRefused(Member member) => Send(member, member.Email, "mail.member-refused", LinkTo(member, ""));

    public void TellEndsSoon(Member member) => Send(member, member.Email, "mail.member-expiring", LinkTo(member, ""));

    /// <summary>The page in the language of the mail.</summary>
    private string LinkTo(Member member, string page, params (string Name, string Value)[] query) => url.Of($"/public/members{page}", [.. query, ("lang", member.Language)]);

    private void Send(Member member, string to, string code, string link) => db.Publish(member.Id, new MailRequested(
        to, code,
        new Dictionary<string, string>
        {
            ["name"] = member.Name,
            ["number"] = member.Number ?? "",
            ["link"] = link,
            ["reason"] = member.Decision ?? "",
            ["day"] = member.ExpiresAt is { } end ? TimeZoneInfo.ConvertTimeFromUtc(end, BusinessTime.DefaultZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "",
        },
        member.Language));
}
