using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Crm.Testing;

/// <summary>
/// The whole application over HTTP on a fresh database of its own; use it as a class fixture. SQLite unless
/// CRM_TEST_PROVIDER says PostgreSql (server in CRM_TEST_POSTGRES) or SqlServer (CRM_TEST_SQLSERVER).
/// </summary>
public sealed class CrmApp : IAsyncLifetime
{
    private readonly TestCallers callers = new();
    private WebApplicationFactory<Program>? factory;
    private TestDatabase? database;

    /// <summary>The application's clock: runs with real time until a test moves it ahead.</summary>
    public ShiftedTime Clock { get; } = new();

    /// <summary>Settings beyond the defaults; set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    /// <summary>Replaces what stands at a module's border (another module's directory); set before the first request.</summary>
    public Action<IServiceCollection>? Replace { get; set; }

    public IServiceProvider Services => Factory.Services;

    public string ConnectionString => database!.ConnectionString;

    /// <summary>A client that may do everything.</summary>
    public ApiClient Administrator => As(new TestCaller { Grants = { ["*"] = Scope.Everyone } });

    /// <summary>A client without any credentials.</summary>
    public ApiClient Anonymous => new(NewHttpClient());

    private WebApplicationFactory<Program> Factory => factory ??= Create();

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    /// <summary>A client that may do just this, with everybody's records.</summary>
    public ApiClient With(params string[] permissions) =>
        As(new TestCaller { Grants = permissions.ToDictionary(p => p, _ => Scope.Everyone) });

    /// <summary>A client in the name of this caller, whose record scopes and teams the test chooses.</summary>
    public ApiClient As(TestCaller caller)
    {
        var http = NewHttpClient();
        http.DefaultRequestHeaders.Add(TestCallers.Header, callers.Register(caller));
        return new ApiClient(http);
    }

    /// <summary>An HttpClient over https (the session cookie is Secure), with a cookie container.</summary>
    public HttpClient NewHttpClient() => Factory.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });

    /// <summary>Services in a scope of the product itself, to look behind the API where a test must.</summary>
    public AsyncServiceScope OpenScope() => Services.GetRequiredService<IServiceScopeFactory>().CreateScopeAs(Caller.System);

    /// <summary>Waits for what follows asynchronously (an event's effect, a job), at most half a minute unless said otherwise.</summary>
    public static async Task<T> EventuallyAsync<T>(Func<Task<T>> look, Func<T, bool> until, TimeSpan? atMost = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (until(seen))
                return seen;
            if (TimeProvider.System.GetElapsedTime(began) > (atMost ?? TimeSpan.FromSeconds(30)))
                throw new TimeoutException($"Not reached in time; last seen: {seen}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }

    private WebApplicationFactory<Program> Create() => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseEnvironment("Testing");
        host.UseSetting("Crm:Database:Provider", TestDatabase.Provider);
        host.UseSetting("Crm:Database:ConnectionString", database!.ConnectionString);
        host.UseSetting("Crm:Files:Path", database.FilesPath);
        foreach (var (key, value) in Settings)
            host.UseSetting(key, value);
        host.ConfigureLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        host.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddHttpContextAccessor();
            var people = services.Last(d => d.ServiceType == typeof(ICallerSource)).ImplementationFactory!;
            services.Replace(ServiceDescriptor.Singleton<ICallerSource>(provider => new TestCallerSource(callers, (ICallerSource)people(provider))));
            services.Replace(ServiceDescriptor.Scoped<ICurrentUser>(provider =>
                callers.Find(provider.GetRequiredService<IHttpContextAccessor>().HttpContext) ?? provider.GetRequiredService<CurrentUser>()));
            Replace?.Invoke(services);
        });
    });
}
