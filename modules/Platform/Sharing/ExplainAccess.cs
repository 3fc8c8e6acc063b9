using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Sharing;

internal sealed class ExplainAccess : IEndpoint
{
    /// <param name="Sees">Whether the person may read the record now.</param>
    /// <param name="Reasons">Why, or why not; the most telling first.</param>
    /// <param name="Actions">What else the person may do with it.</param>
    /// <param name="HiddenFields">Fields of the record that stay hidden from the person.</param>
    /// <param name="ReadOnlyFields">Fields that the person sees but cannot change.</param>
    internal sealed record Response(
        string RecordType, Guid Id, string Label, Guid User, string UserName, bool Sees, IReadOnlyList<Reason> Reasons, IReadOnlyList<ActionRight> Actions,
        IReadOnlyList<string> HiddenFields, IReadOnlyList<string> ReadOnlyFields);

    /// <param name="Code">Stable, for programs: "access.because-team".</param>
    /// <param name="Text">The same in the caller's language.</param>
    /// <param name="Grants">Whether it lets the person see the record; false for what keeps it from them.</param>
    internal sealed record Reason(string Code, string Text, bool Grants);

    /// <param name="Permission">"accounts:update".</param>
    /// <param name="Scope">How far it reaches for the person.</param>
    /// <param name="Allowed">Whether it reaches this record.</param>
    internal sealed record ActionRight(string Permission, Scope Scope, bool Allowed);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/access/explain", Handle)
        .RequireSignIn(anyCaller: true)
        .WithName("explainAccess")
        .WithSummary("Why somebody can or can't see a record, and what they may do with it")
        .WithDescription("Of oneself everybody may ask; of others only with the permission access:explain. The record must be one that the caller may see.");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string recordType, Guid id, Guid? user, RecordLookup records, RecordCatalog catalog, PermissionCatalog permissions, ICallerSource callers, PlatformDbContext db,
        ICurrentUser current, Messages messages, HttpContext http, IServiceProvider scope, CancellationToken ct)
    {
        if (user is not null && user != current.Id && !current.Has(PlatformPermissions.AccessExplain))
            throw new ForbiddenException(PlatformPermissions.AccessExplain);
        var subject = user ?? current.Id;
        // Whoever reaches every record may ask of those in the bin too; all others, of what they see themselves.
        var record = catalog.Find(recordType) is { } type && current.ScopeOf(type.Type.Permission("read")) == Scope.Everyone
            ? await records.FindUnguardedAsync(recordType, id, ct)
            : await records.FindAsync(recordType, id, ct);
        if (record is null || subject is not { } asked)
            return TypedResults.NotFound();
        var name = asked == current.Id ? current.Name : await db.Users.IgnoreQueryFilters().Where(u => u.Id == asked).Select(u => u.Name).FirstOrDefaultAsync(ct);
        if (name is null)
            return TypedResults.NotFound();

        var known = catalog.Find(recordType)!;
        var caller = asked == current.Id ? current : await callers.FindAsync(asked, ct) is { } found ? new CurrentUser { Caller = found } : null;
        var facts = new AccessFacts(record, known.IsOwned, caller, [.. (await known.Module.Open(scope).SharesOfAsync(known.Class, [id], ct))[id]]);
        var names = await db.NamesOfGranteesAsync(facts.Mentioned, ct);
        var locale = Problems.LocaleOf(http);
        var reasons = facts.Reasons().Select(reason => new Reason(
            reason.Code,
            messages.Text(reason.Code, locale, new Dictionary<string, object?> { ["person"] = name, ["other"] = reason.About is { } about ? names.GetValueOrDefault(about)?.Name ?? "?" : "" }),
            reason.Grants)).ToList();

        var limits = caller?.Fields.Of(recordType) ?? new Dictionary<string, FieldAccess>();
        return TypedResults.Ok(new Response(
            recordType, id, record.Label, asked, name, facts.Sees, reasons,
            caller is null ? [] : [.. permissions.Expand(record.Type.Plural + ":*").Where(p => p.Scoped)
                .Select(p => new ActionRight(p.Name, caller.ScopeOf(p.Name), facts.Allows(p)))],
            [.. limits.Where(l => l.Value == FieldAccess.None).Select(l => l.Key)],
            [.. limits.Where(l => l.Value == FieldAccess.Read).Select(l => l.Key)]));
    }
}
