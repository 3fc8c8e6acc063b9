using Crm.Host.Databases;
using Crm.Host.OpenApi;
using Crm.Platform;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Host.Commands;

/// <summary>The host's commands; without one it serves.</summary>
internal static class HostCommand
{
    private const string Known = "migrate, seed-demo [--remove], create-api-key --name … --scopes …, openapi, backup --to FILE, restore --from FILE";

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var app = CrmApplication.Build(args);
            switch (args is [var first, ..] && !first.StartsWith('-') ? first : null)
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
                    await ApiDescription.WriteAsync(app, Console.OpenStandardOutput());
                    return 0;
                case "backup":
                    Backup.Create(app.Configuration, Required(app, "to", "the file to write"));
                    return 0;
                case "restore":
                    Backup.Restore(app.Configuration, Required(app, "from", "the file that backup wrote"));
                    return 0;
                case null:
                    await app.Services.DemandCurrentSchemaAsync(CancellationToken.None);
                    await app.RunAsync();
                    return 0;
                case var unknown:
                    await Console.Error.WriteLineAsync($"Unknown command '{unknown}'. Known: {Known}.");
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
        var name = Required(app, "name", "what the key is for");
        var scopes = Required(app, "scopes", "permissions such as lists:push, leads:* or *").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        Console.WriteLine($"The key, shown only now: {await PlatformModule.CreateApiKeyAsync(app.Services, name, scopes, CancellationToken.None)}");
    }

    private static string Required(WebApplication app, string option, string what) =>
        app.Configuration[option] is { Length: > 0 } value ? value : throw new InvalidOperationException($"--{option} is missing: {what}.");

    /// <summary>The application runs meanwhile, on a port of its own: the roles must exist, and what follows from the data's events belongs to it.</summary>
    private static async Task DemoAsync(WebApplication app, bool remove)
    {
        app.Urls.Clear();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        await using (var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System))
        {
            var parts = scope.ServiceProvider.GetServices<IDemoData>().OrderBy(p => remove ? -p.Order : p.Order);
            foreach (var part in parts)
            {
                Console.WriteLine($"{(remove ? "Removing" : "Adding")} {part.GetType().Name} …");
                await (remove ? part.RemoveAsync(CancellationToken.None) : part.SeedAsync(CancellationToken.None));
                await DeliverEventsAsync(app);
            }
        }

        await app.StopAsync();
    }

    private static async Task DeliverEventsAsync(WebApplication app)
    {
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        var modules = app.Services.GetServices<ModuleContext>().Select(m => m.Open(scope.ServiceProvider)).ToList();
        foreach (var module in modules)
        {
            while (await module.Outbox.AnyAsync(m => m.DeadAt == null && m.Attempts == 0))
                await Task.Delay(100);
        }
    }
}
