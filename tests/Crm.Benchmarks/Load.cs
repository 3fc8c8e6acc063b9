using System.Diagnostics;
using System.Net.Http.Json;

namespace Crm.Benchmarks;

internal sealed record Measured(int Requests, double Seconds, double CpuSeconds, double[] Milliseconds)
{
    public double Rps => Requests / Seconds;

    /// <summary>Processor time of the server for one request.</summary>
    public double CpuMs => CpuSeconds * 1000 / Requests;

    public static Measured operator +(Measured a, Measured b) => new(a.Requests + b.Requests, a.Seconds + b.Seconds, a.CpuSeconds + b.CpuSeconds, [.. a.Milliseconds, .. b.Milliseconds]);

    public double Percentile(double share)
    {
        var sorted = Milliseconds.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}

/// <summary>Closed-loop load: each connection sends its next request when it has read the answer to the last.</summary>
internal sealed class Load : IDisposable
{
    public const string Email = "bench@example.com";
    public const string Password = "correct horse battery 9";

    private const int Connections = 16;
    private readonly HttpClient http;

    private readonly ServerProcess server;

    public Load(ServerProcess server)
    {
        this.server = server;
        http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = server.Address,
            Timeout = TimeSpan.FromMinutes(10),
        };
    }

    /// <summary>Load in the name of the administrator, by a session such as a browser has.</summary>
    public static async Task<Load> SignInAsync(ServerProcess server)
    {
        var load = new Load(server);
        using var answer = await load.http.PostAsJsonAsync("/api/v1/public/sign-in", new { email = Email, password = Password });
        answer.EnsureSuccessStatusCode();
        load.http.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
        load.http.DefaultRequestHeaders.Add("X-CSRF", "1");
        return load;
    }

    public HttpClient Http => http;

    /// <param name="request">Makes the n-th request.</param>
    public async Task<Measured> RunAsync(Func<int, HttpRequestMessage> request, TimeSpan duration)
    {
        var next = 0;
        var cpu = server.CpuSeconds;
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            var times = new List<double>();
            while (clock.Elapsed < duration)
            {
                var started = clock.Elapsed;
                using var message = request(Interlocked.Increment(ref next));
                using var response = await http.SendAsync(message, HttpCompletionOption.ResponseContentRead);
                if (!response.IsSuccessStatusCode)
                    throw new InvalidOperationException($"{message.Method} {message.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
                times.Add((clock.Elapsed - started).TotalMilliseconds);
            }
            return times;
        })).ToArray();
        var all = (await Task.WhenAll(workers)).SelectMany(t => t).ToArray();
        return new Measured(all.Length, clock.Elapsed.TotalSeconds, server.CpuSeconds - cpu, all);
    }

    public void Dispose() => http.Dispose();
}
