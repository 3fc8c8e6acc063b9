using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Crm.Segmentation.Import.Mapping;

internal sealed class MapColumns : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/imports/{id:guid}/mapping", Handle)
        .RequirePermission(ImportPermissions.Update)
        .WithName("mapColumns")
        .WithSummary("Say which column goes where and what happens to records that match; remembered for the source");

    private static async Task<Results<Ok<ImportResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, SegmentationDbContext db, ImportReading reading, IFieldCatalog catalog, ICurrentUser user, IConfiguration configuration, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);

        Check(import, request, catalog.CustomOf(import.Type));
        import.Map(new ImportMapping(request.Columns, request.MatchBy ?? [], request.OnMatch, request.FieldPolicies ?? new Dictionary<string, FieldPolicy>(),
            request.DefaultCountry?.ToUpperInvariant() ?? configuration["Crm:DefaultCountry"] ?? "HK"));
        await RememberAsync(db, import, clock, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(import);
        return TypedResults.Ok(await reading.ReadAsync(import, http, ct));
    }

    private static void Check(ListImport import, Request request, CustomFields custom)
    {
        var errors = new List<InvalidField>();
        foreach (var (header, field) in request.Columns)
        {
            if (import.Columns.All(column => column.Header != header)) Fail($"/columns/{Escaped(header)}", "import.unknown-column", ("header", header));
            else if (field is not null && ImportFields.Find(import.Type, field, custom) is null) Fail($"/columns/{Escaped(header)}", "import.unknown-field", ("field", field));
        }
        foreach (var twice in request.Columns.Where(column => column.Value is not null).GroupBy(column => column.Value).Where(group => group.Count() > 1))
            Fail("/columns", "import.field-twice", ("field", twice.Key!), ("headers", twice.Select(column => column.Key)));
        foreach (var (i, key) in (request.MatchBy ?? []).Index().Where(one => !ImportFields.MatchBy.Contains(one.Item)))
            Fail($"/matchBy/{i}", "value.choice", ("choices", ImportFields.MatchBy));
        foreach (var field in (request.FieldPolicies ?? new Dictionary<string, FieldPolicy>()).Keys.Where(field => ImportFields.Find(import.Type, field, custom) is null))
            Fail($"/fieldPolicies/{Escaped(field)}", "import.unknown-field", ("field", field));
        if (!ImportFields.Naming(import.Type).Any(request.Columns.Values.Contains)) Fail("/columns", "import.name-not-mapped", ("fields", ImportFields.Naming(import.Type)));
        if (errors.Count > 0) throw new InvalidRequestException(errors);

        void Fail(string pointer, string code, params (string Name, object Value)[] args) =>
            errors.Add(new InvalidField(pointer, code, args.ToDictionary(arg => arg.Name, arg => (object?)arg.Value)));
    }

    private static async Task RememberAsync(SegmentationDbContext db, ListImport import, TimeProvider clock, CancellationToken ct)
    {
        var saved = await SavedMapping.FindAsync(db, import.Source, import.Type, ct);
        if (saved is null) db.Add(saved = new SavedMapping { SourceFolded = TextFolding.Fold(import.Source), Type = import.Type, Mapping = import.Mapping! });
        saved.Mapping = import.Mapping!;
        saved.SavedAt = clock.GetUtcNow().UtcDateTime;
    }

    private static string Escaped(string header) => header.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <param name="Columns">Header → field (see /import-fields); a column that is absent or null is left out.</param>
    /// <param name="MatchBy">What makes a row the same as a record: name, email, phone, website. All of them when absent.</param>
    /// <param name="OnMatch">What happens to a record that a row matches: fillBlanks, overwrite or skip.</param>
    /// <param name="FieldPolicies">Field → fillBlanks, overwrite or keep, where it differs from <paramref name="OnMatch"/>.</param>
    /// <param name="DefaultCountry">ISO 3166-1 alpha-2: the country of phone numbers without a country code.</param>
    internal sealed record Request(
        IReadOnlyDictionary<string, string?> Columns, IReadOnlyList<string>? MatchBy = null, OnMatch OnMatch = OnMatch.FillBlanks,
        IReadOnlyDictionary<string, FieldPolicy>? FieldPolicies = null, string? DefaultCountry = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Columns).NotEmpty();
            RuleFor(r => r.OnMatch).IsInEnum();
            RuleFor(r => r.DefaultCountry).Must(country => country is null || PhoneNumber.IsRegion(country.ToUpperInvariant())).WithErrorCode("import.bad-country");
        }
    }
}
