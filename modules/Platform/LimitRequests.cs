using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Crm.Platform.Callers;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Crm.Platform;

/// <summary>Requests per minute: Crm:Limits:PerUser, :PerAddress (without credentials), :SignInPerAddress.</summary>
internal sealed record RequestLimits(int PerUser, int PerAddress, int SignInPerAddress)
{
    /// <exception cref="InvalidOperationException">A value is no number; the message names the key.</exception>
    public static RequestLimits Read(IConfiguration configuration)
    {
        return new RequestLimits(Number("PerUser", 6000), Number("PerAddress", 300), Number("SignInPerAddress", 30));

        int Number(string name, int otherwise) => configuration[$"Crm:Limits:{name}"] is not { Length: > 0 } text
            ? otherwise
            : int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : throw new InvalidOperationException($"Crm:Limits:{name} is '{text}': it must be a number of requests per minute.");
    }
}

/// <summary>
/// So many requests a minute for a key, a person, or an address without credentials; fewest where passwords are guessed.
/// Counted per host: what must hold across hosts (failed sign-ins) is counted in the database.
/// </summary>
internal sealed class LimitRequests : IDisposable
{
    private const int Segments = 6;
    private const string PublicPath = "/api/v1/public";

    /// <summary>Where a password, a token or an address can be guessed.</summary>
    private static readonly string[] GuessingPaths =
        [PublicPath + "/sign-in", PublicPath + "/password-reset", PublicPath + "/setup", PublicPath + "/accept-invitation", PublicPath + "/members", PublicPath + "/membership"];

    private readonly RequestDelegate next;
    private readonly Problems problems;
    private readonly RequestLimits limits;
    private readonly PartitionedRateLimiter<Limit> limiter = PartitionedRateLimiter.Create<Limit, Limit>(limit => RateLimitPartition.GetSlidingWindowLimiter(limit, static l =>
        new SlidingWindowRateLimiterOptions { PermitLimit = l.PerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = Segments, QueueLimit = 0 }));

    public LimitRequests(RequestDelegate next, Problems problems, RequestLimits limits)
    {
        this.next = next;
        this.problems = problems;
        this.limits = limits;
    }

    public async Task InvokeAsync(HttpContext http, ICurrentUser user, RequestCredential credential)
    {
        if (!http.Request.Path.StartsWithSegments("/api") || LimitOf(http, user, credential) is not { } limit)
        {
            await next(http);
            return;
        }

        using var lease = limiter.AttemptAcquire(limit);
        http.Response.Headers["RateLimit-Policy"] = limit.Policy;
        http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{limit.Name}\";r={limiter.GetStatistics(limit)?.CurrentAvailablePermits ?? 0}");
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) && after > TimeSpan.Zero ? after : TimeSpan.FromSeconds(60 / Segments);
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await problems.WriteAsync(http, StatusCodes.Status429TooManyRequests, "request.too-many", new Dictionary<string, object?> { ["seconds"] = seconds });
    }

    public void Dispose() => limiter.Dispose();

    private Limit? LimitOf(HttpContext http, ICurrentUser user, RequestCredential credential) => user.Kind switch
    {
        CallerKind.ApiKey => credential.Resolved?.RequestsPerMinute is > 0 and var own ? new Limit("key", user.Id.ToString()!, own) : null,
        CallerKind.Anonymous when GuessingPaths.Any(p => http.Request.Path.StartsWithSegments(p)) && HttpMethods.IsPost(http.Request.Method) => new Limit("sign-in", AddressOf(http), limits.SignInPerAddress),
        CallerKind.Anonymous => new Limit("address", AddressOf(http), limits.PerAddress),
        _ => new Limit("user", user.Id.ToString()!, limits.PerUser),
    };

    /// <summary>An IPv6 subscriber has a whole /64 to call from.</summary>
    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } v6 => new IPAddress([.. v6.GetAddressBytes().Take(8), .. new byte[8]]).ToString(),
        var v4 => v4.MapToIPv4().ToString(),
    };

    private readonly record struct Limit(string Name, string Partition, int PerMinute)
    {
        public string Policy => string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";q={PerMinute};w=60");
    }
}
