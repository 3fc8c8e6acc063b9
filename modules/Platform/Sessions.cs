using Crm.Platform.Callers;
using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform;

/// <summary>Begins and ends sessions of people in browsers.</summary>
internal sealed class Sessions(PlatformDbContext db, CurrentUser current, CallerCache cache, TimeProvider clock)
{
    /// <summary>A sign-in never continues a session that the browser brought along: its token is always new.</summary>
    /// <exception cref="BusinessRuleException">sign-in.api-only: all that the person has is the role of partners' systems.</exception>
    public async Task BeginAsync(User user, HttpContext http, CancellationToken cancellationToken)
    {
        var roles = user.Roles.Select(r => r.RoleId).ToList();
        if (roles.Count > 0 && await db.Roles.Where(r => roles.Contains(r.Id)).AllAsync(r => r.Key == DefaultRoles.Partner, cancellationToken))
            throw new BusinessRuleException("sign-in.api-only");
        var now = clock.GetUtcNow().UtcDateTime;
        var token = RandomSecret.New();
        var agent = http.Request.Headers.UserAgent.ToString();
        var session = new Session
        {
            Id = Ids.New(),
            UserId = user.Id,
            TokenHash = RandomSecret.Hash(token),
            CreatedAt = now,
            LastSeenAt = now,
            Address = http.Connection.RemoteIpAddress?.ToString(),
            UserAgent = agent.Length > 400 ? agent[..400] : agent,
        };
        db.Sessions.Add(session);
        current.Caller = Caller.Anonymous with { Kind = CallerKind.User, Id = user.Id, Name = user.Name, Credential = $"session:{session.Id}", Locale = user.Locale };
        db.RecordAction(User.RecordType, user.Id, user.Name, "signed-in", new Shared.Data.FieldChange("address", null, session.Address));
        await db.SaveChangesAsync(cancellationToken);
        SessionCookie.Set(http.Response, token);
    }

    /// <summary>Ends sessions at once in this host, within seconds in others.</summary>
    public async Task<int> EndAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ended = await db.Sessions.Where(s => s.RevokedAt == null).Where(which).ExecuteUpdateAsync(s => s.SetProperty(x => x.RevokedAt, now), cancellationToken);
        cache.Invalidate();
        return ended;
    }
}
