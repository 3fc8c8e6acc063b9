using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.MailingLists;

/// <summary>What may be said of a mailing list, on entry and in a merge patch: a segment or criteria, and how people are to be reached.</summary>
internal sealed record MailingListInput
{
    public required string Name { get; init; }

    /// <summary>account or contact; absent: as the segment has it, else account. It stays as it was on entry.</summary>
    public SegmentRecords? RecordType { get; init; }

    /// <summary>A segment whose members are meant; else a definition.</summary>
    public Guid? SegmentId { get; init; }

    /// <summary>Criteria as the definition of a segment.</summary>
    public string? Definition { get; init; }

    /// <summary>How they are to be reached; post when absent.</summary>
    public ConsentChannel Channel { get; init; } = ConsentChannel.Post;

    /// <summary>What for; marketing when absent.</summary>
    public ConsentPurpose Purpose { get; init; }

    /// <summary>The bought or lent list that the addresses come from; its terms must allow mailings now.</summary>
    public Guid? ExternalListId { get; init; }

    /// <summary>Absent on entry: the caller.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Absent on entry: the caller's team.</summary>
    public Guid? TeamId { get; init; }

    public static MailingListInput Of(MailingList list) => new()
    {
        Name = list.Name,
        RecordType = list.Records,
        SegmentId = list.SegmentId,
        Definition = list.Definition,
        Channel = list.Channel,
        Purpose = list.Purpose,
        ExternalListId = list.ExternalListId,
        OwnerId = list.OwnerId,
        TeamId = list.TeamId,
    };

    public MailingListDetails ToDetails() => new(Name, SegmentId, SegmentId is null ? Definition!.Trim() : null, Channel, Purpose, ExternalListId, OwnerId, TeamId);

    public MailingListDetails ToNewDetails(ICurrentUser user) => ToDetails() with
    {
        OwnerId = OwnerId ?? (user.Kind == CallerKind.User ? user.Id : null),
        TeamId = TeamId ?? user.HomeTeam,
    };

    internal sealed class Validator : AbstractValidator<MailingListInput>
    {
        public Validator()
        {
            RuleFor(l => l.Name).NotEmpty().MaximumLength(120);
            RuleFor(l => l.Definition).MaximumLength(Filter.MaxLength);
            RuleFor(l => l.Definition).Must((list, definition) => list.SegmentId is null != string.IsNullOrWhiteSpace(definition)).WithErrorCode("mailing.segment-or-definition");
            RuleFor(l => l.Channel).IsInEnum();
            RuleFor(l => l.Purpose).IsInEnum();
        }
    }
}

/// <summary>What a validator cannot see: whether the segment is there, and whether the criteria can be asked.</summary>
internal sealed class MailingListCheck(SegmentationDbContext db, SegmentMatcher matcher)
{
    /// <returns>The record type of the list.</returns>
    public async Task<SegmentRecords> DemandSoundAsync(MailingListInput input, CancellationToken ct)
    {
        if (input.SegmentId is { } id)
        {
            var segment = await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new InvalidRequestException("/segmentId", "segment.unknown");
            if (input.RecordType is { } wanted && wanted != segment.Records)
                throw new InvalidRequestException("/segmentId", "segment.other-records", ("name", segment.Name));
            await matcher.MembersAsync(segment, ct);
            return segment.Records;
        }
        var records = input.RecordType ?? SegmentRecords.Account;
        try
        {
            await matcher.MatchesAsync(records, input.Definition!, self: null, ct);
        }
        catch (FilterException e)
        {
            throw e.At("/definition");
        }
        return records;
    }
}
