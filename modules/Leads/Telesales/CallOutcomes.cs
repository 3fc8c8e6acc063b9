using System.Text.Json.Serialization;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Telesales;

/// <summary>What follows from an outcome; its name is the office's own.</summary>
internal enum CallOutcomeKind
{
    /// <summary>Spoke with the person; nothing follows.</summary>
    Reached,

    /// <summary>Spoke with the person, who becomes a lead with the answers of the script.</summary>
    Interested,

    /// <summary>Tried again later, until the list's number of attempts is reached.</summary>
    NoAnswer,
    Busy,

    /// <summary>Agreed to speak at another time: the same agent calls back.</summary>
    CallBack,
    WrongNumber,

    /// <summary>Never again, from any list: the withdrawal of consent is recorded.</summary>
    DoNotCall,
}

/// <param name="Key">Stable name.</param>
/// <param name="RetryAfterMinutes">For no answer and busy: when to try again.</param>
internal sealed record CallOutcome(string Key, LocalizedText Label, CallOutcomeKind Kind, int? RetryAfterMinutes = null, bool Active = true)
{
    public const int StandardRetry = 120;

    [JsonIgnore]
    public bool Spoke => Kind is CallOutcomeKind.Reached or CallOutcomeKind.Interested or CallOutcomeKind.CallBack or CallOutcomeKind.DoNotCall;

    public static IReadOnlyList<CallOutcome> Shipped { get; } =
    [
        new("interested", new LocalizedText("Interested", "有興趣", "有兴趣"), CallOutcomeKind.Interested),
        new("not-interested", new LocalizedText("Reached, not interested", "已接通，沒有興趣", "已接通，没有兴趣"), CallOutcomeKind.Reached),
        new("no-answer", new LocalizedText("No answer", "無人接聽", "无人接听"), CallOutcomeKind.NoAnswer, 240),
        new("busy", new LocalizedText("Busy", "線路繁忙", "占线"), CallOutcomeKind.Busy, 30),
        new("call-back", new LocalizedText("Call back at…", "約定再致電…", "约定回拨…"), CallOutcomeKind.CallBack),
        new("wrong-number", new LocalizedText("Wrong number", "號碼錯誤", "号码错误"), CallOutcomeKind.WrongNumber),
        new("do-not-call", new LocalizedText("Do not call again", "不願再接收來電", "不愿再接电话"), CallOutcomeKind.DoNotCall),
    ];
}

/// <summary>The outcomes that agents choose from, in their order. There is one list.</summary>
internal sealed class CallOutcomes : AggregateRoot, IRecord
{
    public static readonly Guid OnlyId = new("0193a000-0000-7000-8000-000000000003");

    private CallOutcomes() { }

    public static RecordType RecordType { get; } = new("call-outcomes", "call-lists");
    public string Label => "";
    public IReadOnlyList<CallOutcome> Items { get; private set; } = CallOutcome.Shipped;

    public static CallOutcomes Initial() => new() { Id = OnlyId };

    public void Change(IReadOnlyList<CallOutcome> items) => Items = items;

    internal sealed class Configuration : IEntityTypeConfiguration<CallOutcomes>
    {
        public void Configure(EntityTypeBuilder<CallOutcomes> builder)
        {
            builder.ToTable("call_outcomes");
            builder.Property(o => o.Items).HasMaxLength(-1).HasJson();
        }
    }
}
