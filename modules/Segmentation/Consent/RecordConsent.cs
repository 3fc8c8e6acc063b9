using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class RecordConsent : IEndpoint
{
    /// <param name="Granted">Whether the person said yes.</param>
    /// <param name="Evidence">How it can be proved: who said what to whom, where the paper is kept.</param>
    /// <param name="Channel">Null for every channel; must be null for third parties.</param>
    /// <param name="Purpose">Null for every purpose that asks for consent.</param>
    /// <param name="GoodsClass">Key of a class of goods or services; null for all of them.</param>
    /// <param name="At">When the person said so; now when absent.</param>
    /// <param name="WordingVersionId">The version of the text that the person read or heard.</param>
    /// <param name="Language">The language that it was in.</param>
    internal sealed record Request(
        bool Granted, string Evidence, ConsentChannel? Channel = null, ConsentPurpose? Purpose = null, string? GoodsClass = null, DateTime? At = null,
        Guid? WordingVersionId = null, string? Language = null);

    internal sealed record Response(Guid Id, DateTime At, DateTime RecordedAt);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(r => r.Evidence).NotEmpty().MaximumLength(4000);
            RuleFor(r => r.At).Must(at => at is null || at <= clock.GetUtcNow().UtcDateTime.AddMinutes(5)).WithErrorCode("consent.in-future");
            RuleFor(r => r.Purpose).NotEqual(ConsentPurpose.Service).WithErrorCode("consent.service-needs-none");
            RuleFor(r => r.Channel).Null().When(r => r.Purpose == ConsentPurpose.ThirdParty).WithErrorCode("consent.third-party-has-no-channel");
            RuleFor(r => r.Language).Must(l => l is null || Locales.All.Contains(l)).WithErrorCode("value.choice");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/contacts/{id:guid}/consents", Handle)
        .RequirePermission(ConsentPermissions.Record)
        .WithName("recordConsent")
        .WithSummary("Write down what a contact agreed to or refused, with the evidence; the latest word holds");

    private static async Task<Results<Created<Response>, NotFound>> Handle(
        Guid id, Request request, SegmentationDbContext db, ConsentLedger ledger, CancellationToken ct)
    {
        if (!await db.Contacts.AnyAsync(c => c.Id == id, ct))
            return TypedResults.NotFound();
        if (request.GoodsClass is { } key && (await ConsentSettings.LoadAsync(db, ct)).Classes.All(c => c.Key != key))
            throw new InvalidRequestException("/goodsClass", "consent.unknown-class", ("key", key));
        if (request.WordingVersionId is { } version && !await db.Set<ConsentWordingVersion>().AnyAsync(v => v.Id == version, ct))
            throw new InvalidRequestException("/wordingVersionId", "consent.unknown-wording");

        var entry = await ledger.AddAsync(
            new ConsentStatement(request.Granted, ConsentSource.Staff)
            {
                ContactId = id,
                Channel = request.Channel,
                Purpose = request.Purpose,
                GoodsClass = request.GoodsClass,
                At = request.At,
                WordingVersionId = request.WordingVersionId,
                Language = request.Language,
                Evidence = request.Evidence.Trim(),
            }, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/contacts/{id}/consents/history", new Response(entry.Id, entry.At, entry.RecordedAt));
    }
}
