using System.Text.Json;
using Crm.Host.Databases;
using Crm.Host.OpenApi;
using Crm.Platform;
using Crm.Shared.Data;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Authorization;

namespace Crm.Host;

/// <summary>Composes the modules into one application.</summary>
internal static class CrmApplication
{
    public static WebApplication Build(string[] args)
    {
        // Settings and web files lie beside the program, wherever it is started from; data/ is relative to that "wherever".
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var services = builder.Services;

        services.AddKernel(builder.Configuration.GetValue("Crm:Background:Enabled", true));
        services.AddDatabase(builder.Configuration);
        services.AddProblems();
        services.DemandDeclaredPermissions();
        services.AddAuthorizationBuilder().SetDefaultPolicy(new AuthorizationPolicyBuilder().AddRequirements(new PermissionRequirement()).Build());
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationProblems>();
        services.ConfigureHttpJsonOptions(json => CrmJson.Configure(json.SerializerOptions));
        services.AddOpenApiDocument();
        services.AddHealth();
        services.AddTelemetry(builder.Configuration);
        foreach (var module in Modules.All)
            module.AddServices(services, builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 4 * 1024 * 1024;
        });

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseExceptionHandler();
        app.UseProblemsForBareStatusCodes();
        app.UseMiddleware<SearchInBody>();
        app.UseStorableQueries();
        app.UseRouting();
        PlatformModule.UsePlatform(app);
        foreach (var module in Modules.All)
            module.MapEndpoints(app);
        app.MapOpenApiDocument();
        app.MapHealth();
        app.MapSpa();
        return app;
    }

    private static void AddProblems(this IServiceCollection services)
    {
        services.AddExceptionHandler<ExceptionToProblem>();
        // UseExceptionHandler wants a fallback; ExceptionToProblem leaves it nothing.
        services.AddProblemDetails();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
    }

    /// <summary>TypedResults.NotFound() and the router's own 404 and 405 carry no body: give them the problem that the API promises.</summary>
    private static void UseProblemsForBareStatusCodes(this WebApplication app) => app.Use(async (http, next) =>
    {
        await next(http);
        if (http.Response.HasStarted || http.Response.StatusCode < 400 || http.Response.ContentType is not null || !http.Request.Path.StartsWithSegments("/api"))
            return;
        var code = http.Response.StatusCode switch
        {
            404 => "record.not-found",
            405 => "http.405",
            413 => "request.too-large",
            415 => "request.media-type",
            _ => "request.malformed",
        };
        await http.RequestServices.GetRequiredService<Problems>().WriteAsync(http, http.Response.StatusCode, code);
    });

    /// <summary>NUL is in no text that PostgreSQL stores or compares; bodies are guarded by CrmJson.</summary>
    private static void UseStorableQueries(this WebApplication app) => app.Use((http, next) =>
        http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true
            ? throw new BadHttpRequestException("NUL in the query")
            : next(http));

    private static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Visitors' forms stand in other websites; they hold no session that a frame could abuse.
        var isPublicPage = http.Request.Path.StartsWithSegments("/public");
        // Mantine sets styles at run time; scripts come from our own files only.
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/api")
            ? "default-src 'none'; frame-ancestors 'none'"
            : "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors " + (isPublicPage ? "*" : "'none'");
        if (!isPublicPage)
            headers.XFrameOptions = "DENY";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (http.Request.Path.StartsWithSegments("/api"))
            headers.CacheControl = "no-store";
        return next(http);
    });
}
