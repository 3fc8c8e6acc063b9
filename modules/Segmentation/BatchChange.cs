using Crm.Shared.Text;
using FluentValidation;

namespace Crm.Segmentation;

/// <summary>What may be done to many records at once: give them to somebody, tag them.</summary>
/// <param name="Items">At most 200, each by the version that the caller has seen.</param>
internal sealed record BatchChangeRequest(IReadOnlyList<BatchChangeItem> Items);

/// <param name="Version">Another version now is a conflict: the record stays as it is.</param>
/// <param name="Assign">Absent: owner and team stay.</param>
internal sealed record BatchChangeItem(
    Guid Id, int Version, BatchAssignment? Assign = null, IReadOnlyList<string>? AddTags = null, IReadOnlyList<string>? RemoveTags = null)
{
    public IReadOnlyList<string> Retagged(IReadOnlyList<string> tags)
    {
        var gone = (RemoveTags ?? []).Select(tag => TextFolding.Fold(tag)).ToHashSet();
        return Text.Tags([.. tags.Where(tag => !gone.Contains(TextFolding.Fold(tag))), .. AddTags ?? []]);
    }
}

/// <summary>Null is nobody.</summary>
internal sealed record BatchAssignment(Guid? OwnerId, Guid? TeamId);

internal enum BatchChangeOutcome { Changed, Unchanged, Conflict, Forbidden, NotFound }

/// <param name="Version">As it is now; null where there is no such record.</param>
internal sealed record BatchChangeResult(Guid Id, BatchChangeOutcome Outcome, int? Version);

/// <summary>In the order of the request.</summary>
internal sealed record BatchChangeResponse(IReadOnlyList<BatchChangeResult> Items);

internal sealed class BatchChangeValidator : AbstractValidator<BatchChangeRequest>
{
    private const int MostItems = 200;
    private const int MostTags = 50;

    public BatchChangeValidator()
    {
        RuleFor(r => r.Items).NotEmpty().Must(items => items is null || items.Count <= MostItems).WithErrorCode("value.too-many");
        RuleForEach(r => r.Items).Must(item => item.AddTags is null || (item.AddTags.Count <= MostTags && item.AddTags.All(tag => tag.Length is > 0 and <= 60)))
            .WithErrorCode("value.too-many");
    }
}
