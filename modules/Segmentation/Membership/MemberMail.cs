using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Membership;

/// <summary>What members are written; Platform sends it when the save is done.</summary>
internal sealed class MemberMail(SegmentationDbContext db, MemberTokens tokens, PublicUrl url)
{
    public void AskToConfirm(Member member) => Send(member, member.Email, "mail.member-confirm", url.Of("/public/members/confirm", ("token", tokens.Issue(MemberTokenUse.Confirm, member))));

    /// <summary>Whoever typed the address learns nothing; whoever has it learns that somebody tried.</summary>
    public void TellAlreadyMember(Member member) => Send(member, member.Email, "mail.member-known", url.Of("/public/members"));

    public void ResetPassword(Member member) => Send(member, member.Email, "mail.member-reset", url.Of("/public/members/reset", ("token", tokens.Issue(MemberTokenUse.ResetPassword, member))));

    public void ConfirmNewAddress(Member member, string email) =>
        Send(member, email, "mail.member-email", url.Of("/public/members/confirm-email", ("token", tokens.Issue(MemberTokenUse.ChangeEmail, member, email))));

    public void TellMoved(Member member, string oldEmail) => Send(member, oldEmail, "mail.member-moved", url.Of("/public/members"));

    public void Welcome(Member member) => Send(member, member.Email, "mail.member-welcome", url.Of("/public/members"));

    public void TellRefused(Member member) => Send(member, member.Email, "mail.member-refused", url.Of("/public/members"));

    private void Send(Member member, string to, string code, string link) => db.Publish(member.Id, new MailRequested(
        to, code, new Dictionary<string, string> { ["name"] = member.Name, ["number"] = member.Number ?? "", ["link"] = link, ["reason"] = member.Decision ?? "" }, member.Language));
}
