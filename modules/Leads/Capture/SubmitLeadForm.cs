using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class SubmitLeadForm : IEndpoint
{
    private const int MostPerWindow = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="SubmissionId">Made by the page when it is filled in: sent twice, the form takes effect once.</param>
    /// <param name="Token">The token that came with the form.</param>
    /// <param name="Values">What was entered, by field name.</param>
    /// <param name="Consent">The box was ticked.</param>
    /// <param name="Language">The language in which the form was read.</param>
    /// <param name="Nickname">Hidden from people; only robots fill it in.</param>
    internal sealed record Request(
        Guid SubmissionId, string Token, IReadOnlyDictionary<string, string?> Values, bool Consent = false, string? Language = null, string? Nickname = null);

    internal sealed record Response(LocalizedText ThankYou);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.SubmissionId).NotEmpty();
            RuleFor(r => r.Token).NotEmpty().MaximumLength(1000);
            RuleFor(r => r.Values).Must(v => v.Count <= 30).WithErrorCode("value.invalid");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/public/lead-forms/{key}", Handle)
        .AllowAnonymous()
        .WithName("submitLeadForm")
        .WithSummary("Send a filled-in public form; the answer is the same whether or not the sender is known");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string key, Request request, LeadsDbContext db, FormToken token, LeadIntake intake, IValidator<LeadInput> validator, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        var form = await db.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Key == key && f.Active, ct);
        if (form is null)
            return TypedResults.NotFound();

        FormOrigin.Demand(http, form);
        var thanks = TypedResults.Ok(new Response(form.Design.ThankYou));
        // A robot that believes it was heard does not try another way.
        if (!string.IsNullOrEmpty(request.Nickname))
            return thanks;

        token.Check(form.Id, request.Token);
        if (form.Design.Consent is not null && !request.Consent)
            throw new InvalidRequestException("/consent", "form.consent-required");
        var now = clock.GetUtcNow().UtcDateTime;
        var facts = await ReadAsync(form, request, validator, ct);
        await DemandPaceAsync(db, form, request.SubmissionId, http, now, ct);
        await intake.TakeAsync(
            facts, new LeadOrigin(form.Design.Source, LeadSourceKind.WebForm, form.Design.CampaignRef, now), request.SubmissionId, ownerId: null, ct);
        return thanks;
    }

    private static async Task<LeadFacts> ReadAsync(LeadForm form, Request request, IValidator<LeadInput> validator, CancellationToken ct)
    {
        string? Value(FormFieldName name) => form.Design.Fields.Any(f => f.Name == name) && request.Values.TryGetValue(CamelCase(name), out var value) ? value : null;

        var missing = form.Design.Fields.Where(f => f.Required && string.IsNullOrWhiteSpace(Value(f.Name)))
            .Select(f => Fault.At($"/values/{CamelCase(f.Name)}", "value.required")).ToList();
        if (missing.Count > 0)
            throw new InvalidRequestException(missing);

        var input = new LeadInput
        {
            CompanyName = Value(FormFieldName.CompanyName),
            PersonName = Value(FormFieldName.PersonName),
            JobTitle = Value(FormFieldName.JobTitle),
            Email = Value(FormFieldName.Email),
            Phone = Value(FormFieldName.Phone),
            Website = Value(FormFieldName.Website),
            Address = Value(FormFieldName.Address),
            District = Value(FormFieldName.District),
            Interest = Value(FormFieldName.Interest),
            Message = Value(FormFieldName.Message),
            Language = request.Language,
        };
        var result = await validator.ValidateAsync(input, ct);
        if (!result.IsValid)
        {
            foreach (var error in result.Errors)
                error.PropertyName = $"{nameof(Request.Values)}.{error.PropertyName}";
            throw new ValidationException(result.Errors);
        }

        return input.ToFacts();
    }

    /// <summary>Counted in the database, so that many hosts are one door. An address is kept only as a hash.</summary>
    private static async Task DemandPaceAsync(LeadsDbContext db, LeadForm form, Guid submissionId, HttpContext http, DateTime now, CancellationToken ct)
    {
        var address = $"{form.Id:N}{http.Connection.RemoteIpAddress}";
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
        var since = now - Window;
        if (await db.FormSubmissions.CountAsync(s => s.AddressHash == hash && s.ReceivedAt > since && s.Id != submissionId, ct) >= MostPerWindow)
            throw new TooManyRequestsException("form.too-many", Window);
        await db.InsertIfAbsentAsync(new FormSubmission { Id = submissionId, FormId = form.Id, AddressHash = hash, ReceivedAt = now }, ct);
    }

    private static string CamelCase(FormFieldName name) => JsonNamingPolicy.CamelCase.ConvertName(name.ToString());
}
