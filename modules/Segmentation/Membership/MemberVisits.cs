using System.Security.Cryptography;
using Crm.Shared.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

/// <summary>Who of the members is calling: a cookie of their own, apart from the one of staff. It holds the protected id of a session.</summary>
internal sealed class MemberVisits(SegmentationDbContext db, CurrentUser caller, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "__Host-crm-member";

    /// <summary>A page of another site can make a browser send the cookie, but not this header.</summary>
    private const string Header = "X-CSRF";

    private readonly IDataProtector protector = protection.CreateProtector("Crm.Segmentation.MemberSession");

    public async Task BeginAsync(Member member, HttpContext http, CancellationToken ct)
    {
        var session = new MemberSession { MemberId = member.Id, Stamp = member.Stamp, CreatedAt = clock.GetUtcNow().UtcDateTime };
        db.Add(session);
        await db.SaveChangesAsync(ct);
        http.Response.Cookies.Append(Cookie, protector.Protect(session.Id.ToString("N")), Options(MemberSession.Lifetime));
    }

    public async Task EndAsync(HttpContext http, CancellationToken ct)
    {
        if (SessionOf(http) is { } id)
            await db.Set<MemberSession>().Where(s => s.Id == id).ExecuteDeleteAsync(ct);
        http.Response.Cookies.Delete(Cookie, Options(null));
    }

    /// <summary>The member whose cookie it is; what they change stands in the history under their number.</summary>
    public async Task<Member?> FindAsync(HttpContext http, CancellationToken ct)
    {
        var isRead = HttpMethods.IsGet(http.Request.Method);
        if (SessionOf(http) is not { } id || (!isRead && string.IsNullOrEmpty(http.Request.Headers[Header])))
            return null;
        var since = clock.GetUtcNow().UtcDateTime - MemberSession.Lifetime;
        var member = await db.Set<Member>().FirstOrDefaultAsync(
            m => db.Set<MemberSession>().Any(s => s.Id == id && s.CreatedAt > since && s.MemberId == m.Id && s.Stamp == m.Stamp), ct);
        if (member is not null)
            ActAs(member);
        http.Response.Headers.CacheControl = "no-store";
        return member;
    }

    public void ActAs(Member member) => caller.Caller = Caller.Anonymous with { Name = member.Number ?? "member", Credential = $"member:{member.Id}" };

    private Guid? SessionOf(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } cookie ? Guid.Parse(protector.Unprotect(cookie)) : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private static CookieOptions Options(TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = "/",
        IsEssential = true,
        MaxAge = lifetime,
    };
}
