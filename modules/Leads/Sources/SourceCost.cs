using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Sources;

/// <summary>What a source of leads cost over some time: an exhibition, a month of advertising.</summary>
internal sealed class SourceCost : AggregateRoot, IRecord
{
    private SourceCost() { }

    public static RecordType RecordType { get; } = new("source-cost", "source-costs");
    public string Label => Source;
    public string Source { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public decimal Amount { get; private set; }
    public string Currency { get; private set; } = "";
    public string? Note { get; private set; }

    public static SourceCost Create(SourceCostInput input)
    {
        var cost = new SourceCost();
        cost.Change(input);
        return cost;
    }

    public void Change(SourceCostInput input)
    {
        Source = input.Source.Trim();
        From = input.From;
        To = input.To;
        Amount = input.Cost.Amount;
        Currency = input.Cost.Currency;
        Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
    }

    internal sealed class Configuration : IEntityTypeConfiguration<SourceCost>
    {
        public void Configure(EntityTypeBuilder<SourceCost> builder)
        {
            builder.ToTable("source_costs");
            builder.Property(c => c.Source).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(c => c.Currency).HasMaxLength(3);
            builder.Property(c => c.Note).HasMaxLength(1000);
            builder.HasIndex(c => new { c.From, c.To });
        }
    }
}

/// <summary>A cost as a person enters it.</summary>
internal sealed record SourceCostInput
{
    public required string Source { get; init; }

    /// <summary>The first day that it was spent for; it spreads evenly over the days.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }
    public required Money Cost { get; init; }
    public string? Note { get; init; }

    public static SourceCostInput Of(SourceCost c) => new() { Source = c.Source, From = c.From, To = c.To, Cost = new Money(c.Amount, c.Currency), Note = c.Note };

    internal sealed class Validator : AbstractValidator<SourceCostInput>
    {
        public Validator()
        {
            RuleFor(c => c.Source).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleFor(c => c.To).Must((c, to) => to >= c.From && to.DayNumber - c.From.DayNumber <= 3660).WithErrorCode("source-cost.ends-before");
            RuleFor(c => c.Cost).Must(c => c.Amount is >= 0 and < 1_000_000_000 && c.Currency is { Length: 3 } currency && currency.All(char.IsAsciiLetterUpper))
                .WithErrorCode("source-cost.not-money");
            RuleFor(c => c.Note).MaximumLength(1000);
        }
    }
}

internal sealed class ManageSourceCosts : IEndpoint
{
    internal sealed record Response(Guid Id, string Source, DateOnly From, DateOnly To, Money Cost, string? Note, int Version);

    private static readonly FilterFields<SourceCost> Fields = new FilterFields<SourceCost>()
        .Id("id", c => c.Id)
        .Text("source", c => c.Source)
        .Date("from", c => c.From)
        .Date("to", c => c.To)
        .Instant("createdAt", c => c.CreatedAt);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/source-costs", List)
            .RequirePermission(SourceCostPermissions.Read)
            .WithName("listSourceCosts")
            .WithSummary("What the sources of leads cost, as entered by hand");
        app.MapPost("/source-costs", Create)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("createSourceCost")
            .WithSummary("Enter what a source cost over some time");
        app.MapPatch("/source-costs/{id:guid}", Change)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("changeSourceCost")
            .WithSummary("Correct a cost (merge patch)");
        app.MapDelete("/source-costs/{id:guid}", Delete)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("deleteSourceCost")
            .WithSummary("Put a cost in the bin");
        app.MapPost("/source-costs/{id:guid}/restore", Restore)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("restoreSourceCost")
            .WithSummary("Take a cost out of the bin");
    }

    private static async Task<Ok<Page<Response>>> List([AsParameters] ListQuery query, LeadsDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.SourceCosts.AsNoTracking().ToPageAsync(
            query, Fields, c => new Response(c.Id, c.Source, c.From, c.To, new Money(c.Amount, c.Currency), c.Note, c.Version), ct, defaultSort: "-from"));

    private static async Task<Created<Response>> Create(SourceCostInput input, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var cost = SourceCost.Create(input);
        db.SourceCosts.Add(cost);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/source-costs/{cost.Id}", Show(cost, http));
    }

    private static async Task<Results<Ok<Response>, NotFound>> Change(
        Guid id, MergePatch<SourceCostInput> patch, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var cost = await db.SourceCosts.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (cost is null)
            return TypedResults.NotFound();

        ifMatch.Check(cost);
        cost.Change(patch.ApplyTo(SourceCostInput.Of(cost)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Show(cost, http));
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var cost = await db.SourceCosts.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (cost is null)
            return TypedResults.NotFound();

        ifMatch.Check(cost);
        cost.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Response>, NotFound>> Restore(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var cost = await db.SourceCosts.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(c => c.Id == id, ct);
        if (cost is null)
            return TypedResults.NotFound();

        cost.Restore();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Show(cost, http));
    }

    private static Response Show(SourceCost c, HttpContext http)
    {
        http.SetETag(c);
        return new Response(c.Id, c.Source, c.From, c.To, new Money(c.Amount, c.Currency), c.Note, c.Version);
    }
}
