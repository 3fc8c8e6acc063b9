using Crm.Segmentation.Contracts;
using Crm.Segmentation.MailingLists.Labels;
using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists.Exports;

internal sealed class ExportMailingList : IEndpoint
{
    /// <param name="Sheet">For labels: the maker's number of the sheet, see /mailing-lists/label-sheets.</param>
    /// <param name="StartAt">For labels: the first free label of the first sheet, from 1.</param>
    /// <param name="Locale">Language of headers and labels: en, zh-Hant or zh-Hans; the caller's when absent.</param>
    internal sealed record Request(ExportFormat Format, string? Sheet = null, int StartAt = 1, string? Locale = null);

    /// <param name="Id">Of the export: its file at /api/v1/mailing-lists/{id}/exports/{exportId}/file.</param>
    /// <param name="JobId">Progress at /api/v1/jobs/{jobId}.</param>
    internal sealed record Started(Guid Id, Guid JobId);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Format).IsInEnum();
            RuleFor(r => r.Locale).Must(locale => locale is null || Locales.All.Contains(locale)).WithErrorCode("name.unknown-locale");
            RuleFor(r => r.Sheet).Must(sheet => LabelSheet.Find(sheet) is not null).WithErrorCode("labels.unknown-sheet").When(r => r.Format == ExportFormat.Labels);
            RuleFor(r => r.StartAt).Must((r, place) => place >= 1 && place <= LabelSheet.Find(r.Sheet)!.Count).WithErrorCode("labels.bad-start")
                .When(r => r.Format == ExportFormat.Labels && LabelSheet.Find(r.Sheet) is not null);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/mailing-lists/{id:guid}/exports", Handle)
        .RequirePermission(MailingListPermissions.Export)
        .WithName("exportMailingList")
        .WithSummary("Make a workbook, a CSV file or address labels (PDF) of those who may be written to now, as a job; it stands in the audit trail");

    private static async Task<Results<Accepted<Started>, NotFound>> Handle(
        Guid id, Request request, SegmentationDbContext db, MailingTerms terms, LabelFont fonts, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var list = await db.MailingLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        user.Demand(MailingListPermissions.Export, list);
        await terms.DemandAsync(list, ct);
        var locale = request.Locale ?? Problems.LocaleOf(http);
        if (!await db.VisibleRecipients(list).AnyAsync(r => r.Reason == null, ct))
            throw new BusinessRuleException("mailing.nobody");
        if (request.Format == ExportFormat.Labels)
        {
            if (list.Channel != ConsentChannel.Post)
                throw new BusinessRuleException("labels.not-by-post");
            fonts.Demand();
        }

        var exportId = Ids.New();
        var job = Job.Create(ExportJob.Kind, list.Name, new ExportJob.Payload(exportId), user, clock, $"/api/v1/mailing-lists/{id}/exports/{exportId}/file");
        db.MailingExports.Add(new MailingExport
        {
            Id = exportId,
            ListId = id,
            JobId = job.Id,
            Format = request.Format,
            Layout = request.Format == ExportFormat.Labels ? new LabelLayout(request.Sheet!, request.StartAt) : null,
            Locale = locale,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            CreatedBy = user.Id,
        });
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", new Started(exportId, job.Id));
    }
}
