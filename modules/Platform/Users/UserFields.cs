using Crm.Shared.Filtering;

namespace Crm.Platform.Users;

internal static class UserFields
{
    public static readonly FilterFields<User> All = new FilterFields<User>()
        .Id("id", u => u.Id)
        .Text("name", u => u.Name, u => u.FoldedName)
        .Text("email", u => u.Email)
        .Bool("active", u => u.DisabledAt == null)
        .Id("homeTeamId", u => u.HomeTeamId)
        .Instant("createdAt", u => u.CreatedAt);
}
