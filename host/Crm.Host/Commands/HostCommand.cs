using Crm.Host.Databases;
using Crm.Host.OpenApi;
using Crm.Platform;
using Crm.Shared.Data;
using Crm.Shared.Web;

namespace Crm.Host.Commands;

/// <summary>The host's commands; without one it serves.</summary>
internal static class HostCommand
{
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        try
        {
            switch (args.FirstOrDefault(a => !a.StartsWith('-')))
            {
                case "migrate":
                    await app.Services.MigrateAsync(CancellationToken.None);
                    Console.WriteLine("Every schema is up to date.");
                    return 0;
                case "seed-demo":
                    await app.Services.DemandCurrentSchemaAsync(CancellationToken.None);
                    await DemoAsync(app, remove: args.Contains("--remove"));
                    return 0;
                case "create-api-key":
                    await app.Services.DemandCurrentSchemaAsync(CancellationToken.None);
                    await CreateApiKeyAsync(app);
                    return 0;
                case "openapi":
                    await OpenApiDocument.WriteAsync(app, Console.OpenStandardOutput());
                    return 0;
                case null:
                    await app.Services.DemandCurrentSchemaAsync(CancellationToken.None);
                    await app.RunAsync();
                    return 0;
                case var unknown:
                    await Console.Error.WriteLineAsync($"Unknown command '{unknown}'. Known: migrate, seed-demo [--remove], create-api-key --name … --scopes …, openapi.");
                    return 2;
            }
        }
        catch (InvalidOperationException e)
        {
            // A wrong setting or a wrong schema: the sentence is all that the operator needs.
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    /// <summary>Scopes are permissions ("lists:push"), all of a record type ("leads:*") or "*", separated by commas or blanks.</summary>
    private static async Task CreateApiKeyAsync(WebApplication app)
    {
        var name = app.Configuration["name"] ?? throw new InvalidOperationException("--name is missing: what the key is for.");
        var scopes = app.Configuration["scopes"]?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (scopes.Length == 0)
            throw new InvalidOperationException("--scopes is missing: permissions such as lists:push, leads:* or *.");
        Console.WriteLine($"The key, shown only now: {await PlatformModule.CreateApiKeyAsync(app.Services, name, scopes, CancellationToken.None)}");
    }

    private static async Task DemoAsync(WebApplication app, bool remove)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        var parts = scope.ServiceProvider.GetServices<IDemoData>().OrderBy(p => p.Order).ToList();
        if (remove)
            parts.Reverse();
        foreach (var part in parts)
        {
            Console.WriteLine($"{(remove ? "Removing" : "Adding")} {part.GetType().Name} …");
            await (remove ? part.RemoveAsync(CancellationToken.None) : part.SeedAsync(CancellationToken.None));
        }
    }
}
