using System.Globalization;
using Crm.Shared.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Currencies;

internal enum RateOutcome
{
    Added,
    Changed,
    Unchanged,
    Refused,
}

/// <summary>What becomes of one rate of several.</summary>
/// <param name="Code">Why it is refused.</param>
/// <param name="Message">The same in the caller's language.</param>
internal sealed record RateResult(int Line, string Currency, string From, string Rate, RateOutcome Outcome, string? Code, string? Message);

/// <summary>A rate among others, with its place there, or why it can't be read.</summary>
internal sealed record RateLine(int Line, string Currency, string From, string Rate, RateInput? Input, InvalidField? Fault);

/// <summary>Enters many rates at once: those that can be taken are, the others say why not.</summary>
internal sealed class RateWriting(PlatformDbContext db, IExchangeRates rates, Messages messages, TimeProvider clock)
{
    public static RateLine Line(int line, RateInput input) => new(line, input.Currency, input.From.ToString("O", CultureInfo.InvariantCulture), input.Rate, input, null);

    /// <param name="save">False: only say what would become of them.</param>
    /// <param name="locale">Of the messages.</param>
    public async Task<IReadOnlyList<RateResult>> SetAsync(IReadOnlyList<RateLine> lines, bool save, string locale, CancellationToken ct)
    {
        var known = await KnownAsync([.. lines.Select(l => l.Input).OfType<RateInput>()], ct);
        var (home, today) = (rates.Latest.Home, BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime));
        HashSet<(string, DateOnly)> seen = [];
        var results = lines.Select(Set).ToList();
        if (save)
            await db.SaveChangesAsync(ct);
        return results;

        RateResult Set(RateLine line)
        {
            var fault = line.Fault ?? line.Input!.Faults(home, today).FirstOrDefault();
            if (fault is null && !seen.Add((line.Input!.Currency, line.Input.From)))
                fault = new InvalidField("", "exchange-rate.twice");
            return fault is null ? Result(line, Enter(line.Input!, known)) : Result(line, RateOutcome.Refused, fault.Code, messages.Text(fault.Code, locale, fault.Args));
        }
    }

    private RateOutcome Enter(RateInput input, Dictionary<(string, DateOnly), ExchangeRate> known)
    {
        var value = RateInput.Read(input.Rate)!.Value;
        if (!known.TryGetValue((input.Currency, input.From), out var rate))
        {
            rate = new ExchangeRate { Currency = input.Currency, From = input.From };
            rate.Quote(value, input.Source);
            db.ExchangeRates.Add(rate);
            return RateOutcome.Added;
        }

        var before = (rate.Rate, rate.Source, rate.DeletedAt);
        rate.Quote(value, input.Source ?? rate.Source);
        return before.DeletedAt is not null ? RateOutcome.Added : before == (rate.Rate, rate.Source, null) ? RateOutcome.Unchanged : RateOutcome.Changed;
    }

    private async Task<Dictionary<(string, DateOnly), ExchangeRate>> KnownAsync(List<RateInput> inputs, CancellationToken ct)
    {
        if (inputs.Count == 0)
            return [];
        var currencies = inputs.Select(i => i.Currency).Distinct().ToList();
        var (first, last) = (inputs.Min(i => i.From), inputs.Max(i => i.From));
        return await db.ExchangeRates.IgnoreQueryFilters([ModuleDbContext.DeletedFilter])
            .Where(r => currencies.Contains(r.Currency) && r.From >= first && r.From <= last).ToDictionaryAsync(r => (r.Currency, r.From), ct);
    }

    private static RateResult Result(RateLine line, RateOutcome outcome, string? code = null, string? message = null) =>
        new(line.Line, line.Currency, line.From, line.Rate, outcome, code, message);
}
