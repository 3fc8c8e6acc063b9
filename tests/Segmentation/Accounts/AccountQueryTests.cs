using Crm.Segmentation.Accounts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Accounts;

/// <summary>What decides how fast a large table answers cannot be seen in the answers of a small one.</summary>
public sealed class AccountQueryTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task On_SQLite_the_holders_of_a_tag_are_looked_up_first_when_they_are_few_whatever_the_order()
    {
        Assert.SkipUnless(TestDatabase.Provider == "Sqlite", "Other databases choose by themselves.");
        foreach (var filter in new[] { "tags eq \"vip\"", "not (phone ew \"1111\")", "text co \"giant kwun\"" })
        {
            var sql = await SqlAsync(Caller.System, db => db.Accounts.Where(AccountFields.All.Compile(filter, new FilterClock(default, TimeZoneInfo.Utc, RunTimeFields.None))));
            sql.ReplaceLineEndings(" ").ShouldMatch(@"CASE\s+WHEN \(\s+SELECT COUNT.+ > 2000 THEN EXISTS.+ELSE .+ IN \(", filter);
        }
    }

    [Fact]
    public async Task Of_whom_may_see_everything_no_row_is_asked_whether_they_may()
    {
        (await SqlAsync(Caller.System, db => db.Accounts.Select(a => a.Id))).ShouldNotContain("TeamId");
        var rep = new Caller(CallerKind.User, Ids.New(), "Rep", null, new Dictionary<string, Scope> { ["accounts:read"] = Scope.Team }, [Ids.New()]);
        (await SqlAsync(rep, db => db.Accounts.Select(a => a.Id))).ShouldContain("TeamId");
    }

    private async Task<string> SqlAsync<T>(Caller caller, Func<SegmentationDbContext, IQueryable<T>> query)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(caller);
        return query(scope.ServiceProvider.GetRequiredService<SegmentationDbContext>()).ToQueryString();
    }
}
