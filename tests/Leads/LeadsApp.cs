using Crm.Platform.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;

namespace Crm.Leads.Tests;

/// <summary>The application with an office of a few people, whose teams and absences the tests arrange.</summary>
public sealed class LeadsApp : IAsyncLifetime
{
    // Monday 2 March 2026, 10:00 in Hong Kong.
    public static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    public LeadsApp()
    {
        App.Replace = services =>
        {
            services.Replace(ServiceDescriptor.Scoped<IUserDirectory>(_ => Office));
            services.Replace(ServiceDescriptor.Scoped<IAccountDirectory>(_ => Accounts));
        };
        App.Clock.MoveTo(MondayMorning);
    }

    public CrmApp App { get; } = new();
    public Office Office { get; } = new();
    public KnownAccounts Accounts { get; } = new();
    public ApiClient Administrator => App.Administrator;

    public ApiClient As(UserSummary person, params string[] permissions) => App.As(new TestCaller
    {
        Id = person.Id,
        Name = person.Name,
        Grants = permissions.DefaultIfEmpty("*").ToDictionary(p => p, _ => Scope.Everyone),
        Teams = person.TeamId is { } team ? [team] : [],
    });

    /// <summary>Takes an enquiry; the details may be overridden by an object of the same shape as the request.</summary>
    public async Task<ApiResponse> EnquireAsync(object? details = null)
    {
        var number = Interlocked.Increment(ref enquiries);
        return await Administrator.PostAsync("leads", details ?? new { companyName = $"Company {number}", email = $"person{number}@example.com" });
    }

    public ValueTask InitializeAsync() => App.InitializeAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private int enquiries;
}

/// <summary>People and teams.</summary>
public sealed class Office : IUserDirectory
{
    private readonly Dictionary<Guid, UserSummary> people = [];
    private readonly Dictionary<Guid, TeamSummary> teams = [];

    public UserSummary Person(string name, Guid? teamId = null)
    {
        var person = new UserSummary(Ids.New(), name, $"{name.ToLowerInvariant()}@office.example", Active: true, teamId);
        people[person.Id] = person;
        return person;
    }

    public TeamSummary Team(string name, UserSummary? manager, params string[] members)
    {
        var id = Ids.New();
        teams[id] = new TeamSummary(id, name, manager?.Id, null, [.. members.Select(m => Person(m, id).Id)]);
        return teams[id];
    }

    public UserSummary Member(TeamSummary team, int index) => people[team.MemberIds[index]];

    public void SendAway(Guid person) => people[person] = people[person] with { Available = false };

    public Task<IReadOnlyDictionary<Guid, UserSummary>> GetUsersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, UserSummary>>(people.Where(p => ids.Contains(p.Key)).ToDictionary());

    public Task<IReadOnlyDictionary<Guid, TeamSummary>> GetTeamsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, TeamSummary>>(teams.Where(t => ids.Contains(t.Key)).ToDictionary());

    public Task<IReadOnlyList<TeamSummary>> GetTeamTreeAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamSummary>>([.. teams.Values]);

    public Task<IReadOnlyDictionary<string, UserSummary>> FindByEmailAsync(IReadOnlyCollection<string> emails, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, UserSummary>>(people.Values.Where(p => emails.Contains(p.Email)).ToDictionary(p => p.Email));
}

/// <summary>Accounts that Segmentation knows.</summary>
public sealed class KnownAccounts : IAccountDirectory
{
    private readonly List<AccountSummary> accounts = [];

    public AccountSummary Add(string name, string? grade = null)
    {
        var account = new AccountSummary(Ids.New(), name, "Kwun Tong", null) { Grade = grade };
        accounts.Add(account);
        return account;
    }

    public Task<IReadOnlyDictionary<Guid, AccountSummary>> GetAccountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, AccountSummary>>(accounts.Where(a => ids.Contains(a.Id)).ToDictionary(a => a.Id));

    public Task<IReadOnlyDictionary<Guid, ContactSummary>> GetContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, ContactSummary>>(new Dictionary<Guid, ContactSummary>());

    public Task<IReadOnlyList<AccountCandidate>> FindSimilarAsync(AccountFacts facts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountCandidate>>([.. accounts.Where(a => a.Name == facts.Name)
            .Select(a => new AccountCandidate(a.Id, a.Name, a.District, "duplicate.same-name", true))]);
}
