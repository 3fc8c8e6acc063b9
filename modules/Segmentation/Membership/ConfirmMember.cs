using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

internal sealed class ConfirmMember : IEndpoint
{
    /// <param name="Token">From the link in the mail; it holds once.</param>
    /// <param name="Password">To sign in with from now on.</param>
    internal sealed record Request(string Token, string Password);

    /// <param name="State">active, or awaitingApproval when a colleague decides first.</param>
    internal sealed record Response(MemberState State, string? Number);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Token).NotEmpty().MaximumLength(2000);
            RuleFor(r => r.Password).NotEmpty();
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/public/members/confirm", Confirm)
            .AllowAnonymous()
            .WithName("confirmMember")
            .WithSummary("Confirm one's address by the link that was sent there, and choose a password");
        app.MapPost("/public/members/confirm-email", ConfirmEmail)
            .AllowAnonymous()
            .WithName("confirmMemberEmail")
            .WithSummary("Confirm a new address by the link that was sent there");
    }

    internal sealed record EmailRequest(string Token);

    private static async Task<Ok<Response>> Confirm(
        Request request, SegmentationDbContext db, MemberTokens tokens, MemberPasswords passwords, MemberAdmission admission, MemberVisits visits, HttpContext http,
        CancellationToken ct)
    {
        var member = await DemandAsync(MemberTokenUse.Confirm, request.Token, db, tokens, ct);
        member.Confirm(passwords.Hash(member, request.Password, "/password"));
        if (!(await db.DesignOfAsync(member, ct)).NeedsApproval)
            await admission.AdmitAsync(member, ct);
        visits.ActAs(member);
        await visits.BeginAsync(member, http, ct);
        return TypedResults.Ok(new Response(member.State, member.Number));
    }

    private static async Task<NoContent> ConfirmEmail(EmailRequest request, SegmentationDbContext db, MemberTokens tokens, MemberContacts contacts, MemberMail mail, MemberVisits visits, CancellationToken ct)
    {
        var member = await DemandAsync(MemberTokenUse.ChangeEmail, request.Token, db, tokens, ct);
        var email = tokens.Read(MemberTokenUse.ChangeEmail, request.Token)!.Email!;
        // Somebody else may have taken it since the mail went out; who, the link does not tell.
        if (await db.Set<Member>().AnyAsync(m => m.Email == email, ct))
            throw new BusinessRuleException("membership.link-invalid");
        visits.ActAs(member);
        var old = member.Email;
        member.MoveTo(email);
        await contacts.MoveAsync(member, old, ct);
        mail.TellMoved(member, old);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Both clicked at the same moment.
            throw new BusinessRuleException("membership.link-invalid");
        }

        return TypedResults.NoContent();
    }

    private static async Task<Member> DemandAsync(MemberTokenUse use, string token, SegmentationDbContext db, MemberTokens tokens, CancellationToken ct)
    {
        var read = tokens.Read(use, token);
        return (read is null ? null : await db.Set<Member>().FirstOrDefaultAsync(m => m.Id == read.MemberId && m.Stamp == read.Stamp, ct))
            ?? throw new BusinessRuleException("membership.link-invalid");
    }
}
