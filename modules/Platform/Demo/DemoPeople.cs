using Crm.Platform.Contracts;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Crm.Platform.Demo;

/// <summary>The people and teams of the demonstration. They sign in with the password of the settings' administrator.</summary>
internal sealed class DemoPeople(PlatformDbContext db, UserManager<User> users, IConfiguration configuration, TimeProvider clock) : IDemoData
{
    private static readonly (string Email, string Name, string Role, string Locale, string Team)[] People =
    [
        (DemoCompany.Director, "Raymond Ho 何偉明", DefaultRoles.Analyst, Locales.TraditionalChinese, "Sales"),
        (DemoCompany.SalesManager, "Grace Lam 林美儀", DefaultRoles.SalesManager, Locales.English, "Sales"),
        (DemoCompany.SalesReps[0], "Amy Chan 陳詠詩", DefaultRoles.SalesRep, Locales.TraditionalChinese, "Kowloon"),
        (DemoCompany.SalesReps[1], "Ben Wong 黃志強", DefaultRoles.SalesRep, Locales.English, "Kowloon"),
        (DemoCompany.SalesReps[2], "Carmen Lee 李嘉雯", DefaultRoles.SalesRep, Locales.TraditionalChinese, "Hong Kong Island"),
        (DemoCompany.SalesReps[3], "Derek Ng 吳家豪", DefaultRoles.SalesRep, Locales.English, "Hong Kong Island"),
        (DemoCompany.SalesReps[4], "Eva Yip 叶晓彤", DefaultRoles.SalesRep, Locales.SimplifiedChinese, "New Territories"),
        (DemoCompany.Telesales, "Joyce Tang 鄧慧敏", DefaultRoles.Telesales, Locales.TraditionalChinese, "Telesales"),
        (DemoCompany.MarketingManager, "Helen Cheung 張曉琳", DefaultRoles.MarketingManager, Locales.English, "Marketing"),
        (DemoCompany.ServiceAgent, "Ken Lau 劉健", DefaultRoles.ServiceAgent, Locales.TraditionalChinese, "Service"),
    ];

    private static readonly (string Name, string? Parent)[] Teams =
    [
        ("Sales", null), ("Kowloon", "Sales"), ("Hong Kong Island", "Sales"), ("New Territories", "Sales"),
        ("Telesales", null), ("Marketing", null), ("Service", null),
    ];

    public int Order => 0;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(u => u.Email == DemoCompany.SalesManager, cancellationToken))
            return;
        var password = configuration["Crm:Admin:Password"] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException("Crm:Admin:Password is missing: the people of the demonstration sign in with it.");
        var roles = await db.Roles.ToDictionaryAsync(r => r.Key, r => r.Id, cancellationToken);
        var teams = Teams.ToDictionary(t => t.Name, t => new Team { Name = t.Name }, StringComparer.Ordinal);
        foreach (var (name, parent) in Teams.Where(t => t.Parent is not null))
            teams[name].ParentId = teams[parent!].Id;

        foreach (var person in People)
        {
            var team = teams[person.Team];
            var user = new User { Email = person.Email, Name = person.Name, Locale = person.Locale, HomeTeamId = team.Id };
            user.SetRoles([roles[person.Role]]);
            (await users.CreateAsync(user, password)).ThrowIfFailed();
            team.Add(user.Id);
            if (person.Role == DefaultRoles.SalesManager)
                team.ManagerId = user.Id;
        }

        db.Teams.AddRange(teams.Values);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var emails = People.Select(p => p.Email).ToList();
        var people = await db.Users.Where(u => emails.Contains(u.Email)).ToListAsync(cancellationToken);
        foreach (var user in people)
        {
            user.Disable(now);
            user.Delete(now);
        }

        var teamIds = people.Select(u => u.HomeTeamId).OfType<Guid>().Distinct().ToList();
        foreach (var team in await db.Teams.Where(t => teamIds.Contains(t.Id)).ToListAsync(cancellationToken))
        {
            team.SetMembers(team.Members.Select(m => m.UserId).Except(people.Select(u => u.Id)));
            if (team.Members.Count == 0)
                team.Delete(now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
