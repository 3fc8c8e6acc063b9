#pragma warning disable EF1001, ASP0000 // EF's own design-time services, which live in a container of their own; only this tool uses them.
using Crm.Host;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;

var (name, hostFolder) = (args[0], Path.GetFullPath(args[1]));
foreach (var (provider, connection) in new[]
{
    ("Sqlite", $"Data Source={Path.Combine(Path.GetTempPath(), "crm-design-time.db")}"),
    ("PostgreSql", "Host=127.0.0.1;Database=none"),
    ("SqlServer", "Server=127.0.0.1;Database=none;User Id=none;Password=none"),
})
{
    var app = CrmApplication.Build(["--Crm:Database:Provider=" + provider, "--Crm:Database:ConnectionString=" + connection]);
    await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
    foreach (var module in app.Services.GetServices<ModuleContext>())
    {
        if (!module.Open(scope.ServiceProvider).Database.HasPendingModelChanges())
            continue;
        // A context of its own: the question above leaves the snapshot in a state in which the scaffolder takes it for none.
        await using var own = app.Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);
        var context = module.Open(own.ServiceProvider);
        var project = $"Crm.Migrations.{provider}";
        var moduleName = module.ContextType.Assembly.GetName().Name!.Split('.')[^1];
        var designTime = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(context);
        ProviderServices(context).ConfigureDesignTimeServices(designTime);
        await using var services = designTime.BuildServiceProvider();
        var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
        var migration = scaffolder.ScaffoldMigration(name, project, moduleName);
        var folder = Path.Combine(hostFolder, project);
        scaffolder.Save(folder, migration, Path.Combine(folder, moduleName), dryRun: false);
        Console.WriteLine($"{provider} {moduleName}: {migration.MigrationId}");
    }
}

static IDesignTimeServices ProviderServices(DbContext context)
{
    var assembly = AppDomain.CurrentDomain.GetAssemblies().First(a => a.GetName().Name == context.Database.ProviderName);
    var attribute = assembly.GetCustomAttributes(typeof(DesignTimeProviderServicesAttribute), inherit: false).Cast<DesignTimeProviderServicesAttribute>().Single();
    return (IDesignTimeServices)Activator.CreateInstance(assembly.GetType(attribute.TypeName)!)!;
}
