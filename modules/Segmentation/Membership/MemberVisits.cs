using System.Security.Cryptography;
using System.Text;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

/// <summary>Who of the members is calling: a cookie of their own, apart from the one of staff.</summary>
internal sealed class MemberVisits(SegmentationDbContext db, CurrentUser caller, TimeProvider clock)
{
    public const string Cookie = "__Host-crm-member";

    /// <summary>A page of another site can make a browser send the cookie, but not this header.</summary>
    private const string Header = "X-CSRF";

    public async Task BeginAsync(Member member, HttpContext http, CancellationToken ct)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        db.Add(new MemberSession { MemberId = member.Id, TokenHash = Hash(token), Stamp = member.Stamp, CreatedAt = clock.GetUtcNow().UtcDateTime });
        await db.SaveChangesAsync(ct);
        http.Response.Cookies.Append(Cookie, token, Options(MemberSession.Lifetime));
    }

    public async Task EndAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Request.Cookies[Cookie] is { Length: > 0 } token)
        {
            var hash = Hash(token);
            await db.Set<MemberSession>().Where(s => s.TokenHash == hash).ExecuteDeleteAsync(ct);
        }

        http.Response.Cookies.Delete(Cookie, Options(null));
    }

    /// <summary>The member whose cookie it is; what they change stands in the history under their number.</summary>
    public async Task<Member?> FindAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 } token
            || (!HttpMethods.IsGet(http.Request.Method) && string.IsNullOrEmpty(http.Request.Headers[Header])))
        {
            return null;
        }

        var (hash, since) = (Hash(token), clock.GetUtcNow().UtcDateTime - MemberSession.Lifetime);
        var session = await db.Set<MemberSession>().AsNoTracking().FirstOrDefaultAsync(s => s.TokenHash == hash && s.CreatedAt > since, ct);
        var member = session is null ? null : await db.Set<Member>().FirstOrDefaultAsync(m => m.Id == session.MemberId && m.Stamp == session.Stamp, ct);
        if (member is not null)
            ActAs(member);
        return member;
    }

    public void ActAs(Member member) => caller.Caller = Caller.Anonymous with { Name = member.Label, Credential = $"member:{member.Id}" };

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

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
