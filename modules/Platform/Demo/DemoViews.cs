using Crm.Platform.Contracts;
using Crm.Platform.Views;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Demo;

/// <summary>Views that the sales manager of the demonstration made: for everyone, for the sales team, and to begin with for telesales.</summary>
internal sealed class DemoViews(PlatformDbContext db, TimeProvider clock) : IDemoData
{
    public int Order => 5;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var manager = await ManagerAsync(cancellationToken);
        if (await db.Set<SavedView>().AnyAsync(v => v.OwnerId == manager, cancellationToken))
            return;
        var team = await db.Teams.Where(t => t.Name == "Sales").Select(t => t.Id).FirstAsync(cancellationToken);
        var telesales = await db.Roles.Where(r => r.Key == DefaultRoles.Telesales).Select(r => r.Id).FirstAsync(cancellationToken);

        Add("accounts", "Key accounts by district", "grade eq \"A\"", "district").ShareWith(Views.Sharing.Everyone, []);
        Add("opportunities", "Pipeline by stage", "not (stage in (\"won\", \"lost\"))", "stage").ShareWith(Views.Sharing.Chosen, [team]);
        var toCall = Add("leads", "To call", "status in (\"new\", \"nurture\")", "status");
        db.Add(new ViewDefault { RoleId = telesales, ListType = toCall.ListType, ViewId = toCall.Id });
        await db.SaveChangesAsync(cancellationToken);

        SavedView Add(string list, string name, string filter, string groupBy)
        {
            var view = new SavedView { ListType = list, Name = name, Filter = filter, GroupBy = groupBy, OwnerId = manager };
            db.Add(view);
            return view;
        }
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var manager = await ManagerAsync(cancellationToken);
        var views = await db.Set<SavedView>().Where(v => v.OwnerId == manager).ToListAsync(cancellationToken);
        var ids = views.ConvertAll(v => v.Id);
        await db.Set<ViewDefault>().Where(d => ids.Contains(d.ViewId)).ExecuteDeleteAsync(cancellationToken);
        foreach (var view in views)
            view.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Guid> ManagerAsync(CancellationToken ct) => db.Users.Where(u => u.Email == DemoCompany.SalesManager).Select(u => u.Id).FirstOrDefaultAsync(ct);
}
