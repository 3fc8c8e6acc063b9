using Microsoft.Extensions.FileProviders;

namespace Crm.Host;

/// <summary>Serves the built web client: the files as they are, every other page its entry document.</summary>
internal static class Spa
{
    public static void MapSpa(this WebApplication app)
    {
        var root = app.Configuration["Crm:Web:Root"] ?? Path.Combine(app.Environment.ContentRootPath, "wwwroot");
        if (!Directory.Exists(root))
        {
            app.MapGet("/", () => TypedResults.Text("The web client has not been built: run ./run, or npm run build in web-client/.")).AllowAnonymous().ExcludeFromDescription();
            return;
        }

        var files = new PhysicalFileProvider(Path.GetFullPath(root));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = context => context.Context.Response.Headers.CacheControl =
                context.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
        // Public pages load their own small bundle; an unknown API path stays a 404 problem.
        app.MapFallback("/public/{**page}", http => Send(http, files, "public.html")).AllowAnonymous();
        app.MapFallback("/api/{**path}", http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        app.MapFallback(http => Send(http, files, "index.html")).AllowAnonymous();
    }

    private static Task Send(HttpContext http, PhysicalFileProvider files, string page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.SendFileAsync(files.GetFileInfo(page));
    }
}
