using FluentValidation;

namespace Crm.Segmentation.Merging;

/// <param name="Others">The records to merge into the one that is addressed; 1 to 20.</param>
/// <param name="Fields">By field, the id of the record whose value wins. Elsewhere the survivor's stays, and its blanks are filled from the others; phones, addresses, tags and other lists are united, those of the record named here first.</param>
/// <param name="Versions">By id, the versions of the others that the caller has seen; another version now is refused (412).</param>
internal sealed record MergeRequest(IReadOnlyList<Guid> Others, IReadOnlyDictionary<string, Guid>? Fields = null, IReadOnlyDictionary<Guid, int>? Versions = null);

internal sealed class MergeRequestValidator : AbstractValidator<MergeRequest>
{
    private const int MostOthers = 20;

    public MergeRequestValidator()
    {
        RuleFor(r => r.Others).NotEmpty().Must(others => others is null || others.Count <= MostOthers).WithErrorCode("value.too-many");
        RuleFor(r => r.Others).Must(others => others is null || others.Distinct().Count() == others.Count).WithErrorCode("merge.record-twice");
    }
}
