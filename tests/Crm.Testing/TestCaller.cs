using System.Collections.Concurrent;
using System.Globalization;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace Crm.Testing;

/// <summary>
/// Somebody with just the rights that a test is about. Tests of sign-in, keys and roles themselves use real credentials
/// (tests/Platform); all others say what matters to them here.
/// </summary>
public sealed class TestCaller
{
    public Guid Id { get; init; } = Ids.New();
    public string Name { get; init; } = "Tester";
    public CallerKind Kind { get; init; } = CallerKind.User;
    public Dictionary<string, Scope> Grants { get; init; } = [];
    public List<Guid> Teams { get; init; } = [];

    /// <summary>The teams of the caller's branch; just the caller's own when empty.</summary>
    public List<Guid> Branch { get; init; } = [];
    public string Locale { get; init; } = Locales.English;
    public FieldRights Fields { get; init; } = FieldRights.Unlimited;
}

internal sealed class TestCallers
{
    public const string Header = "X-Test-Caller";
    private readonly ConcurrentDictionary<string, CurrentUser> known = new(StringComparer.Ordinal);

    public string Register(TestCaller caller)
    {
        var key = known.Count.ToString(CultureInfo.InvariantCulture) + "-" + caller.Id;
        known[key] = new CurrentUser
        {
            Caller = new Caller(caller.Kind, caller.Id, caller.Name, "test", caller.Grants, caller.Teams) { Locale = caller.Locale, Fields = caller.Fields, HomeTeam = caller.Teams is [var home, ..] ? home : null, Branch = caller.Branch is [] ? caller.Teams : caller.Branch },
        };
        return key;
    }

    public Caller? Find(Guid id) => known.Values.FirstOrDefault(user => user.Id == id)?.Caller;

    public ICurrentUser? Find(HttpContext? http) =>
        http?.Request.Headers[Header].ToString() is { Length: > 0 } key ? known.GetValueOrDefault(key) : null;
}

/// <summary>Lets jobs run in the name of a test's caller, whom no database knows.</summary>
internal sealed class TestCallerSource(TestCallers callers, ICallerSource people) : ICallerSource
{
    public async Task<Caller?> FindAsync(Guid userId, CancellationToken cancellationToken) =>
        callers.Find(userId) ?? await people.FindAsync(userId, cancellationToken);
}
