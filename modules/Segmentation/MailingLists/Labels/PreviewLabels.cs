using System.ComponentModel;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists.Labels;

internal sealed class PreviewLabels : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists/{id:guid}/labels/preview", Handle)
        .RequirePermission(MailingListPermissions.Export)
        .Produces<FileContentHttpResult>(StatusCodes.Status200OK, "application/pdf")
        .WithName("previewLabels")
        .WithSummary("The first sheet of labels as PDF, with the edges of the labels drawn");

    private static async Task<Results<FileContentHttpResult, NotFound>> Handle(
        Guid id, [Description("The maker's number: L7160.")] string sheet, [Description("The first free label, from 1; 1 when absent.")] int? startAt,
        [Description("en, zh-Hant or zh-Hans; the caller's when absent.")] string? locale,
        SegmentationDbContext db, AddresseeReader addressees, LabelFont fonts, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var list = await db.MailingLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();
        user.Demand(MailingListPermissions.Export, list);
        if (list.Channel != ConsentChannel.Post)
            throw new BusinessRuleException("labels.not-by-post");
        var layout = LabelSheet.Find(sheet) ?? throw new InvalidRequestException("?sheet", "labels.unknown-sheet");
        var first = startAt ?? 1;
        if (first < 1 || first > layout.Count)
            throw new InvalidRequestException("?startAt", "labels.bad-start");
        var language = Locales.Nearest(locale) ?? Problems.LocaleOf(http);

        var ids = await db.VisibleRecipients(list).Where(r => r.Reason == null).OrderBy(r => r.Id).Take(layout.Count - first + 1).Select(r => r.RecordId).ToListAsync(ct);
        var labels = (await addressees.ReadAsync(list, ids, ct)).Where(to => to.Reason is null).Select(to => PostalAddress.Lines(to, language)).ToList();
        if (labels.Count == 0)
            throw new BusinessRuleException("mailing.nobody");
        using var typeface = fonts.Read(language);
        using var pdf = new MemoryStream();
        LabelPrinter.Print(pdf, labels, typeface, layout, first, framed: true);
        return TypedResults.File(pdf.ToArray(), "application/pdf");
    }
}
