using System.Text.Json;
using Crm.Sales.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Sales;

internal enum OpportunityStage
{
    New,
    Qualified,
    Proposal,
    Negotiation,
    Won,
    Lost,
}

/// <summary>What people and leads say of a possible sale.</summary>
internal sealed record OpportunityDetails(string Name, Guid AccountId, Guid? ContactId, Money? Amount, DateOnly? ExpectedClose, Guid? OwnerId, Guid? TeamId)
{
    public IReadOnlyDictionary<string, JsonElement> Custom { get; init; } = CustomValues.None;
}

/// <summary>The lead that an opportunity came from.</summary>
internal sealed record OpportunityOrigin(Guid LeadId, string LeadNumber, string Source);

/// <summary>A possible sale to an account.</summary>
internal sealed class Opportunity : CustomizableRecord<Opportunity>, IRecord, ISearchable, IOwned
{
    private Opportunity() { }

    public static RecordType RecordType { get; } = new("opportunity", "opportunities");
    public string Label => Number;
    public SearchEntry SearchEntry => new([Name], [Number, new(LeadNumber, "leadNumber")], [Number]);
    public string Number { get; private init; } = "";
    public string Name { get; private set; } = "";
    public string NameFolded { get; private set; } = "";
    public Guid AccountId { get; private set; }
    public Guid? ContactId { get; private set; }
    public decimal? Amount { get; private set; }
    public string? Currency { get; private set; }

    /// <summary>The amount in the home currency, by which lists filter and sort and totals add; null where there is no rate for its day.</summary>
    public decimal? HomeAmount { get; private set; }

    /// <summary>What the home currency was when that was found.</summary>
    public string? HomeCurrency { get; private set; }

    /// <summary>The day of the rate behind it; null where none was needed.</summary>
    public DateOnly? HomeRateFrom { get; private set; }
    public OpportunityStage Stage { get; private set; }
    public DateTime StageSince { get; private set; }
    public DateOnly? ExpectedClose { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public string? LostReason { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }
    public Guid? LeadId { get; private init; }
    public string? LeadNumber { get; private init; }

    /// <summary>Where the business came from: the lead's source.</summary>
    public string? Source { get; private init; }

    public bool IsClosed => Stage is OpportunityStage.Won or OpportunityStage.Lost;

    public static Opportunity Open(string number, OpportunityDetails details, DateTime now, OpportunityOrigin? origin = null, Guid? id = null)
    {
        var opportunity = new Opportunity
        {
            Id = id ?? Ids.New(),
            Number = number,
            StageSince = now,
            LeadId = origin?.LeadId,
            LeadNumber = origin?.LeadNumber,
            Source = origin?.Source,
        };
        opportunity.Change(details);
        opportunity.Raise(new OpportunityOpened(
            opportunity.Id, number, opportunity.Name, opportunity.AccountId, opportunity.ContactId, opportunity.LeadId, opportunity.Amount,
            opportunity.Currency, opportunity.OwnerId, now));
        return opportunity;
    }

    private void Change(OpportunityDetails details)
    {
        Name = details.Name.Trim();
        NameFolded = TextFolding.Fold(Name);
        AccountId = details.AccountId;
        ContactId = details.ContactId;
        Amount = details.Amount?.Amount;
        Currency = details.Amount?.Currency;
        ExpectedClose = details.ExpectedClose;
        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
        Customize(details.Custom);
    }

    /// <summary>Puts right what is known of it.</summary>
    public void Revise(OpportunityDetails details)
    {
        var before = (AccountId, ContactId, Amount, Currency);
        Change(details);
        if (before != (AccountId, ContactId, Amount, Currency))
            TellRevised();
    }

    /// <summary>Finds what it is worth at home: closed, by the rate of the day on which it closed; open, by the latest.</summary>
    public void ValueAtHome(ExchangeRates rates, DateOnly today)
    {
        var value = Amount is { } amount ? rates.ToHome(new Money(amount, Currency!), ClosedAt is { } closed ? BusinessTime.DayOf(closed) : today) : null;
        HomeAmount = value?.Money.Amount;
        HomeCurrency = value?.Money.Currency;
        HomeRateFrom = value?.RateFrom;
    }

    public void MoveToBin(DateTime now)
    {
        Delete(now);
        TellRevised();
    }

    public void TakeOutOfBin()
    {
        Restore();
        TellRevised();
    }

    /// <summary>Moves to any other stage; a closed opportunity is taken up again by moving it back.</summary>
    public void MoveTo(OpportunityStage stage, string? reason, DateTime now)
    {
        if (stage == Stage)
            throw new BusinessRuleException("opportunity.already-there", ("number", Number));
        if (stage is OpportunityStage.Lost && string.IsNullOrWhiteSpace(reason))
            throw new InvalidRequestException("/reason", "opportunity.reason-required");

        var from = Stage;
        Stage = stage;
        StageSince = now;
        ClosedAt = IsClosed ? now : null;
        LostReason = stage is OpportunityStage.Lost ? reason!.Trim() : null;
        Raise(new OpportunityMoved(
            Id, Number, Name, AccountId, ContactId, NameOf(from), NameOf(stage), LostReason, Amount, Currency, OwnerId, now));
    }

    private void TellRevised() =>
        Raise(new OpportunityRevised(Id, Number, AccountId, ContactId, NameOf(Stage), Amount, Currency, DeletedAt is not null, StageSince));

    public static string NameOf(OpportunityStage stage) => JsonNamingPolicy.CamelCase.ConvertName(stage.ToString());
}
