using System.Reflection;
using Crm.Host;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Architecture.Tests;

/// <summary>The product as these tests look at it: its sources, its modules, its contexts on each database.</summary>
internal static class Product
{
    public static string Root { get; } = FindRoot();

    /// <summary>Name and folder of every module; the kernel isn't one.</summary>
    public static IReadOnlyDictionary<string, string> ModuleFolders { get; } = Directory.GetDirectories(Path.Combine(Root, "modules"))
        .Where(folder => Path.GetFileName(folder) != "Shared" && Directory.EnumerateFiles(folder, "Crm.*.csproj").Any())
        .ToDictionary(folder => Path.GetFileName(folder)!);

    public static IReadOnlyList<Assembly> ModuleAssemblies { get; } = [.. Modules.All.Select(module => module.GetType().Assembly)];

    public static IReadOnlyList<Assembly> ContractAssemblies { get; } =
        [.. ModuleFolders.Keys.Select(name => Assembly.Load($"Crm.{name}.Contracts"))];

    /// <summary>Pending changes and scripts need no server: nothing connects.</summary>
    public static IReadOnlyDictionary<string, string> UnreachableDatabases { get; } = new Dictionary<string, string>
    {
        ["Sqlite"] = $"Data Source={Path.Combine(Path.GetTempPath(), "crm-architecture.db")}",
        ["PostgreSql"] = "Host=127.0.0.1;Database=none",
        ["SqlServer"] = "Server=127.0.0.1;Database=none;User Id=none;Password=none",
    };

    public static WebApplication Build(string provider) => CrmApplication.Build(
        ["--Crm:Database:Provider=" + provider, "--Crm:Database:ConnectionString=" + UnreachableDatabases[provider], "--Logging:LogLevel:Default=Warning"]);

    public static async Task ForEachContextAsync(string provider, Action<ModuleContext, ModuleDbContext> look)
    {
        await using var app = Build(provider);
        await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        foreach (var module in app.Services.GetServices<ModuleContext>())
            look(module, module.Open(scope.ServiceProvider));
    }

    /// <summary>Source files below a folder, without what was built from them.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Crm.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Crm.sln is not above the tests.");
        return folder.FullName;
    }
}
