using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Crm.Platform.Tests.Callers;

/// <summary>The certified provider of tests/Platform/oidc in a process of its own.</summary>
internal sealed class Authority : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient http = new();

    private Authority(Process process, Uri issuer)
    {
        this.process = process;
        Issuer = issuer.OriginalString;
    }

    public string Issuer { get; }

    public static async Task<Authority> StartAsync()
    {
        var folder = Folder();
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), $"npm ci in {folder} first (./test does): the provider is not installed.");
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        start.ArgumentList.Add("authority.mjs");
        var node = Process.Start(start)!;
        var line = await node.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20));
        return new Authority(node, new Uri("http://127.0.0.1:" + line!["port ".Length..]));
    }

    public async Task<string> TokenAsync(string client, string resource = "urn:crm")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Issuer + "/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("resource", resource)]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(client + ":test-secret")));
        using var response = await http.SendAsync(request);
        var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return body.GetProperty("access_token").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Folder()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Crm.sln")))
            directory = directory.Parent!;
        return Path.Combine(directory.FullName, "tests", "Platform", "oidc");
    }
}
