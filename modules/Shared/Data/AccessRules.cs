using System.Linq.Expressions;
using System.Reflection;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Data;

/// <summary>Who may see which row: the one place that says it, as the query filter of every owned record.</summary>
internal static class AccessRules
{
    private static readonly MethodInfo Build = typeof(AccessRules).GetMethod(nameof(FilterOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static LambdaExpression Filter(ModuleDbContext db, Type recordType) =>
        (LambdaExpression)Build.MakeGenericMethod(recordType).Invoke(null, [db])!;

    // EF Core evaluates what hangs on the context anew for every query and passes it as parameters. Whether one is null decides
    // which SQL is sent, so whoever sees everything is asked no further question of any row. The teams go as one parameter: a
    // parameter per team would have the SQL of every query of every owned record written anew.
    private static Expression<Func<T, bool>> FilterOf<T>(ModuleDbContext db)
        where T : class, IRecord, IOwned
    {
        var permission = T.RecordType.Permission("read");
        Expression<Func<T, bool>> everyType = row => EF.Parameter(db.WithTeams(permission)) == null
            || (row.OwnerId != null && row.OwnerId == db.User.Id)
            || (EF.Parameter(db.WithTeams(permission)) == true
                && ((row.OwnerId == null && row.TeamId == null) || (row.TeamId != null && EF.Parameter(db.TeamsWithin(permission)).Contains(row.TeamId.Value))))
            || db.Set<RecordShare>().Any(share => share.RecordId == row.Id && EF.Parameter(db.Grantees).Contains(share.GranteeId));
        return db.AlsoSeen(typeof(T)) is { } also
            ? Expression.Lambda<Func<T, bool>>(Expression.OrElse(everyType.Body, also.On(everyType.Parameters[0])), everyType.Parameters)
            : everyType;
    }
}
