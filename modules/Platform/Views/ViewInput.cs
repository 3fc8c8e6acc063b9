using Crm.Shared.Filtering;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Platform.Views;

/// <param name="RecordType">The list that it belongs to: "accounts".</param>
/// <param name="Filter">Filter text, as in ?filter=.</param>
/// <param name="Columns">Names of the columns in their order; none: the list's own.</param>
/// <param name="Sort">As in ?sort=.</param>
/// <param name="GroupBy">The field whose values are headings of the list.</param>
/// <param name="SharedWith">me, chosen or everyone; everyone takes views:share.</param>
/// <param name="Grantees">When chosen: ids of people and teams. Teams that the caller isn't in take views:share.</param>
internal sealed record ViewInput(
    string RecordType, string Name, string? Filter = null, IReadOnlyList<string>? Columns = null, string? Sort = null, string? GroupBy = null, Sharing SharedWith = Sharing.Me,
    IReadOnlyList<Guid>? Grantees = null)
{
    public static ViewInput Of(SavedView v) => new(v.ListType, v.Name, v.Filter, v.Columns, v.Sort, v.GroupBy, v.SharedWith, [.. v.Grantees.Select(g => g.GranteeId)]);

    public void ApplyTo(SavedView view)
    {
        view.Name = Name.Trim();
        view.Filter = string.IsNullOrWhiteSpace(Filter) ? null : Filter;
        view.Columns = Columns ?? [];
        view.Sort = Sort;
        view.GroupBy = GroupBy;
        view.ShareWith(SharedWith, Grantees ?? []);
    }
}

internal sealed class ViewInputValidator : AbstractValidator<ViewInput>
{
    private const int MostGrantees = 100;

    public ViewInputValidator()
    {
        RuleFor(v => v.RecordType).NotEmpty().MaximumLength(60).Matches("^[a-z-]+$");
        RuleFor(v => v.Name).NotEmpty().MaximumLength(100);
        RuleFor(v => v.Filter).MaximumLength(Shared.Filtering.Filter.MaxLength).Must(IsFilter).WithErrorCode("value.invalid");
        RuleFor(v => v.Columns).Must(c => c is null || (c.Count <= 100 && c.All(name => name.Length <= 100))).WithErrorCode("value.invalid");
        RuleFor(v => v.Sort).MaximumLength(400);
        RuleFor(v => v.GroupBy).MaximumLength(100).Matches("^[A-Za-z][A-Za-z0-9_.]*$");
        RuleFor(v => v.Grantees).NotEmpty().When(v => v.SharedWith == Sharing.Chosen);
        RuleFor(v => v.Grantees).Must(ids => ids is null or { Count: <= MostGrantees }).WithErrorCode("value.too-many");
    }

    private static bool IsFilter(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Filter.MaxLength)
            return true;
        try
        {
            Filter.Parse(text);
            return true;
        }
        catch (FilterException)
        {
            return false;
        }
    }
}
