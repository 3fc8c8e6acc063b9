using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Segmentation.Segments;

/// <summary>What may be said of a segment, on entry and in a merge patch.</summary>
internal sealed record SegmentInput
{
    public required string Name { get; init; }

    /// <summary>What the segment is for, in people's own words.</summary>
    public string? Description { get; init; }

    /// <summary>account or contact; it stays as it was on entry.</summary>
    [JsonConverter(typeof(RecordsConverter))]
    public required SegmentRecords RecordType { get; init; }

    /// <summary>A filter over the records' fields, their custom fields, figures of other modules (`leads.count gt 3`) and other segments (`segment eq "…"`).</summary>
    public string? Definition { get; init; }

    /// <summary>True for a segment of records that people choose one by one; it has no definition. It stays as it was on entry.</summary>
    public bool Static { get; init; }

    /// <summary>Absent on entry: the caller.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Absent on entry: the caller's team.</summary>
    public Guid? TeamId { get; init; }

    public static SegmentInput Of(Segment segment) => new()
    {
        Name = segment.Name,
        Description = segment.Description,
        RecordType = segment.Records,
        Definition = segment.Definition,
        Static = segment.IsStatic,
        OwnerId = segment.OwnerId,
        TeamId = segment.TeamId,
    };

    public SegmentDetails ToDetails() => new(Name, Text.OrNull(Description), Static ? null : Definition!.Trim(), OwnerId, TeamId);

    public SegmentDetails ToNewDetails(ICurrentUser user) => ToDetails() with
    {
        OwnerId = OwnerId ?? (user.Kind == CallerKind.User ? user.Id : null),
        TeamId = TeamId ?? user.HomeTeam,
    };

    internal sealed class Validator : AbstractValidator<SegmentInput>
    {
        public Validator()
        {
            RuleFor(s => s.Name).NotEmpty().MaximumLength(120);
            RuleFor(s => s.Description).MaximumLength(1000);
            RuleFor(s => s.Definition).NotEmpty().MaximumLength(Filter.MaxLength).When(s => !s.Static);
            RuleFor(s => s.Definition).Empty().WithErrorCode("segment.static-needs-no-definition").When(s => s.Static);
        }
    }

    /// <summary>Lists are named by the plural of their records, and so people write that here too.</summary>
    private sealed class RecordsConverter : JsonConverter<SegmentRecords>
    {
        public override SegmentRecords Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
        {
            "account" or "accounts" => SegmentRecords.Account,
            "contact" or "contacts" => SegmentRecords.Contact,
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, SegmentRecords value, JsonSerializerOptions options) =>
            writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
    }
}
