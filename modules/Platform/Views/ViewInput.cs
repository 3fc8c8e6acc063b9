using Crm.Shared.Filtering;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Platform.Views;

/// <param name="RecordType">The list that it belongs to: "accounts".</param>
/// <param name="Filter">Filter text, as in ?filter=.</param>
/// <param name="Columns">Names of the columns in their order; none: the list's own.</param>
/// <param name="Sort">As in ?sort=.</param>
/// <param name="SharedWith">me, team or everyone; beyond me it takes views:share.</param>
/// <param name="TeamId">The team, when shared with one.</param>
internal sealed record ViewInput(string RecordType, string Name, string? Filter = null, IReadOnlyList<string>? Columns = null, string? Sort = null, Sharing SharedWith = Sharing.Me, Guid? TeamId = null)
{
    public static ViewInput Of(SavedView v) => new(v.ListType, v.Name, v.Filter, v.Columns, v.Sort, v.SharedWith, v.TeamId);

    /// <exception cref="ForbiddenException">Shared beyond what the caller may.</exception>
    public void ApplyTo(SavedView view, ICurrentUser user)
    {
        var changesSharing = SharedWith != view.SharedWith || (SharedWith == Sharing.Team && TeamId != view.TeamId);
        if (SharedWith != Sharing.Me && changesSharing && !user.Has(PlatformPermissions.ViewsShare))
            throw new ForbiddenException(PlatformPermissions.ViewsShare);
        if (SharedWith == Sharing.Team && changesSharing && !(TeamId is { } team && user.Teams.Contains(team)) && user.ScopeOf("*") != Scope.Everyone)
            throw new ForbiddenException(PlatformPermissions.ViewsShare);
        view.Name = Name.Trim();
        view.Filter = string.IsNullOrWhiteSpace(Filter) ? null : Filter;
        view.Columns = Columns ?? [];
        view.Sort = Sort;
        view.SharedWith = SharedWith;
        view.TeamId = SharedWith == Sharing.Team ? TeamId : null;
    }
}

internal sealed class ViewInputValidator : AbstractValidator<ViewInput>
{
    public ViewInputValidator()
    {
        RuleFor(v => v.RecordType).NotEmpty().MaximumLength(60).Matches("^[a-z-]+$");
        RuleFor(v => v.Name).NotEmpty().MaximumLength(100);
        RuleFor(v => v.Filter).MaximumLength(Shared.Filtering.Filter.MaxLength).Must(IsFilter).WithErrorCode("value.invalid");
        RuleFor(v => v.Columns).Must(c => c is null || (c.Count <= 100 && c.All(name => name.Length <= 100))).WithErrorCode("value.invalid");
        RuleFor(v => v.Sort).MaximumLength(400);
        RuleFor(v => v.TeamId).NotNull().When(v => v.SharedWith == Sharing.Team);
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

/// <param name="Mine">Whether the caller made it.</param>
internal sealed record ViewResponse(Guid Id, string RecordType, string Name, string? Filter, IReadOnlyList<string> Columns, string? Sort, Sharing SharedWith, Guid? TeamId, Guid OwnerId,
    bool Mine, int Version)
{
    public static ViewResponse Of(SavedView v, ICurrentUser user) =>
        new(v.Id, v.ListType, v.Name, v.Filter, v.Columns, v.Sort, v.SharedWith, v.TeamId, v.OwnerId, v.OwnerId == user.Id, v.Version);
}

internal static class ViewAccess
{
    /// <summary>My own, my teams', everybody's.</summary>
    public static IQueryable<SavedView> VisibleTo(this IQueryable<SavedView> views, ICurrentUser user)
    {
        var id = user.Id;
        var teams = user.Teams;
        return views.Where(v => v.OwnerId == id || v.SharedWith == Sharing.Everyone || (v.SharedWith == Sharing.Team && v.TeamId != null && teams.Contains(v.TeamId.Value)));
    }

    /// <summary>A shared view may be changed by who made it, and by whoever may share.</summary>
    public static void DemandChange(this ICurrentUser user, SavedView view)
    {
        if (view.OwnerId != user.Id && !(view.SharedWith != Sharing.Me && user.Has(PlatformPermissions.ViewsShare)))
            throw new ForbiddenException(PlatformPermissions.ViewsShare);
    }
}
