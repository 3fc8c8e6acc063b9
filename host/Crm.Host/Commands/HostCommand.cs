using Crm.Host.Databases;
using Crm.Host.OpenApi;
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
                case "openapi":
                    await OpenApiDocument.WriteAsync(app, Console.OpenStandardOutput());
                    return 0;
                case null:
                    await app.Services.DemandCurrentSchemaAsync(CancellationToken.None);
                    await app.RunAsync();
                    return 0;
                case var unknown:
                    await Console.Error.WriteLineAsync($"Unknown command '{unknown}'. Known: migrate, seed-demo [--remove], openapi.");
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
