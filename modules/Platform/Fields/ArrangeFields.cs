using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Fields;

internal sealed class ArrangeFields : IEndpoint
{
    private const int MostSections = 30;

    /// <param name="RecordType">account, contact, lead or opportunity.</param>
    /// <param name="Sections">All of them, in their order. A field that is in none joins the last.</param>
    internal sealed record Request(string RecordType, IReadOnlyList<FieldSection> Sections);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.RecordType).NotEmpty().MaximumLength(40);
            RuleFor(r => r.Sections).NotNull().Must(sections => sections is null or { Count: <= MostSections }).WithErrorCode("value.too-many");
            RuleFor(r => r.Sections).Must(sections => sections is null || sections.SelectMany(section => section.Keys).GroupBy(key => key).All(key => key.Count() == 1))
                .WithErrorCode("field-layout.field-twice");
            RuleForEach(r => r.Sections).ChildRules(section => section.RuleFor(s => s.Labels).Custom((labels, context) => FieldTexts.Check(labels, CustomFieldInput.LongestLabel, context)));
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/custom-fields/layout", Handle)
        .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
        .WithName("arrangeCustomFields")
        .WithSummary("Put the custom fields of a record type into sections and order; If-Match is the layout's version (0 while there is none)");

    private static async Task<Ok<FieldLayoutResponse>> Handle(Request request, IfMatch ifMatch, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        var layout = await db.Set<FieldLayout>().FirstOrDefaultAsync(l => l.OfType == request.RecordType, ct);
        if (layout is null)
            db.Add(layout = new FieldLayout { OfType = request.RecordType });
        ifMatch.Check(layout);
        layout.Sections = request.Sections;
        await db.SaveChangesAsync(ct);

        http.SetETag(layout);
        var fields = await db.Set<CustomField>().AsNoTracking().Where(f => f.OfType == request.RecordType).ToListAsync(ct);
        return TypedResults.Ok(FieldLayoutResponse.Of(request.RecordType, fields, layout));
    }
}

/// <param name="Version">0 while nobody has arranged the fields.</param>
internal sealed record FieldLayoutResponse(string RecordType, IReadOnlyList<FieldSection> Sections, int Version)
{
    public static FieldLayoutResponse Of(string recordType, IReadOnlyList<CustomField> fields, FieldLayout? layout) =>
        new(recordType, FieldLayout.Complete(fields, layout), layout?.Version ?? 0);
}
