using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Consent;

internal enum ConsentBasis
{
    /// <summary>Only those who said yes.</summary>
    OptIn,

    /// <summary>Everybody who did not say no.</summary>
    OptOut,
}

/// <param name="Key">What records and calls of the API name it by; it cannot be changed later.</param>
/// <param name="Label">In three languages, as people read it on the preference page.</param>
internal sealed record GoodsClass(string Key, LocalizedText Label);

/// <summary>What each channel asks for, and the classes of goods and services that people choose among. There is one.</summary>
internal sealed class ConsentSettings : AggregateRoot, IRecord
{
    public const int LongestKey = 40;
    public static readonly Guid OnlyId = new("0193a000-0000-7000-8000-000000000019");

    private ConsentSettings() { }

    public static RecordType RecordType { get; } = new("consent-settings", "consent-settings");
    public string Label => "consent";

    /// <summary>
    /// Business addresses may be written to and called until somebody objects (Unsolicited Electronic Messages Ordinance; the Privacy Commissioner's
    /// guidance on business contacts); messages to a mobile telephone ask first, as the operators of messengers demand.
    /// </summary>
    public IReadOnlyDictionary<ConsentChannel, ConsentBasis> Channels { get; private set; } = new Dictionary<ConsentChannel, ConsentBasis>
    {
        [ConsentChannel.Email] = ConsentBasis.OptOut,
        [ConsentChannel.Phone] = ConsentBasis.OptOut,
        [ConsentChannel.Sms] = ConsentBasis.OptIn,
        [ConsentChannel.Message] = ConsentBasis.OptIn,
        [ConsentChannel.Post] = ConsentBasis.OptOut,
    };

    public IReadOnlyList<GoodsClass> Classes { get; private set; } = [];

    public void Change(IReadOnlyDictionary<ConsentChannel, ConsentBasis> channels, IReadOnlyList<GoodsClass> classes)
    {
        Channels = channels;
        Classes = classes;
    }

    /// <summary>Handing data to others needs a yes, whatever the channel.</summary>
    public ConsentBasis BasisOf(ConsentQuestion question) =>
        question.Purpose == ConsentPurpose.ThirdParty ? ConsentBasis.OptIn : Channels.GetValueOrDefault(question.Channel, ConsentBasis.OptIn);

    /// <summary>The settings as they are saved, or as they are before anybody saves them.</summary>
    public static async Task<ConsentSettings> LoadAsync(SegmentationDbContext db, CancellationToken ct) =>
        await db.Set<ConsentSettings>().FirstOrDefaultAsync(ct) ?? new ConsentSettings { Id = OnlyId };

    internal sealed class Configuration : IEntityTypeConfiguration<ConsentSettings>
    {
        public void Configure(EntityTypeBuilder<ConsentSettings> builder)
        {
            builder.ToTable("consent_settings");
            builder.Property(s => s.Channels).HasMaxLength(1000).HasJson();
            builder.Property(s => s.Classes).HasMaxLength(-1).HasJson();
        }
    }
}
