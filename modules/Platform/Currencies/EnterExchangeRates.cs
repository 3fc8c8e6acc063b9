using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Currencies;

internal sealed class EnterExchangeRates : IEndpoint
{
    private const int MostInBatch = 200;
    private const int LongestText = 1 << 20;

    /// <param name="Items">At most 200.</param>
    internal sealed record Batch(IReadOnlyList<RateInput> Items);

    /// <param name="Text">The columns currency, from and rate, and source if one likes, named in the first row; separated by commas, semicolons or tabs.</param>
    internal sealed record Table(string Text);

    /// <param name="Saved">False when the table was only looked at.</param>
    /// <param name="Items">What becomes of every rate, in their order.</param>
    internal sealed record Response(bool Saved, int Added, int Changed, int Unchanged, int Refused, IReadOnlyList<RateResult> Items);

    internal sealed class Validator : AbstractValidator<Batch>
    {
        public Validator() => RuleFor(b => b.Items).Must(items => items.Count is > 0 and <= MostInBatch).WithErrorCode("exchange-rate.batch-size");
    }

    internal sealed class TableValidator : AbstractValidator<Table>
    {
        public TableValidator() => RuleFor(t => t.Text).NotEmpty().MaximumLength(LongestText);
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/exchange-rates/batch", Handle)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("enterExchangeRates")
            .WithSummary("Enter up to 200 rates; those of a day that has one already correct it. An outcome per rate")
            .WithDescription("For systems that know the rates of the day: they push them here, with an API key that has `exchange-rates:update`. Sending the same again changes nothing.");
        app.MapPost("/exchange-rates/paste", Paste)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("pasteExchangeRates")
            .WithSummary("Enter the rates of a table, or with check=true say what would become of them; at most 10,000");
        app.MapPost("/exchange-rates/upload", Upload)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("uploadExchangeRates")
            .WithSummary("The same with the table as a CSV file: UTF-8, UTF-16, GB18030 or Big5");
    }

    private static Task<Ok<Response>> Handle(Batch batch, RateWriting writing, HttpContext http, CancellationToken ct) =>
        EnterAsync([.. batch.Items.Select((item, i) => RateWriting.Line(i + 1, item))], check: false, writing, http, ct);

    private static Task<Ok<Response>> Paste(Table table, RateWriting writing, HttpContext http, CancellationToken ct, bool check = false) =>
        EnterAsync(RateTable.Read(table.Text), check, writing, http, ct);

    private static async Task<Ok<Response>> Upload(FileUpload file, RateWriting writing, HttpContext http, CancellationToken ct, bool check = false)
    {
        var content = new byte[LongestText + 1];
        var length = await file.ReadAsync(content, ct);
        if (length > LongestText)
            throw new InvalidRequestException("/file", "request.too-large");
        return await EnterAsync(RateTable.Read(content[..length]), check, writing, http, ct);
    }

    private static async Task<Ok<Response>> EnterAsync(IReadOnlyList<RateLine> lines, bool check, RateWriting writing, HttpContext http, CancellationToken ct)
    {
        var results = await writing.SetAsync(lines, save: !check, Problems.LocaleOf(http), ct);
        return TypedResults.Ok(new Response(
            !check, Count(RateOutcome.Added), Count(RateOutcome.Changed), Count(RateOutcome.Unchanged), Count(RateOutcome.Refused), results));

        int Count(RateOutcome outcome) => results.Count(r => r.Outcome == outcome);
    }
}
