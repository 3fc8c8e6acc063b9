using System.Reflection;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

public sealed class EndpointTests
{
    [Fact]
    public async Task Every_endpoint_of_the_API_asks_for_a_permission_or_is_public_by_its_path()
    {
        await using var app = Product.Build("Sqlite");
        var endpoints = Endpoints(app);
        endpoints.Count.ShouldBeGreaterThan(4);
        foreach (var endpoint in endpoints)
        {
            var path = endpoint.RoutePattern.RawText!;
            var isPublic = path.StartsWith("/api/v1/public/", StringComparison.Ordinal);
            (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).ShouldBe(isPublic, path);
            if (isPublic)
                continue;
            endpoint.Metadata.GetMetadata<IAuthorizeData>().ShouldNotBeNull(path);
            (endpoint.Metadata.GetMetadata<PermissionMetadata>() is not null || endpoint.Metadata.GetMetadata<SignedInMetadata>() is not null).ShouldBeTrue(path);
        }
    }

    [Fact]
    public async Task Every_endpoint_of_the_API_has_a_name_of_its_own_and_a_summary()
    {
        await using var app = Product.Build("Sqlite");
        var endpoints = Endpoints(app);
        endpoints.Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IEndpointSummaryMetadata>() is null).Select(e => e.RoutePattern.RawText).ShouldBeEmpty();
        var names = endpoints.ConvertAll(e => e.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? $"(none) {e.RoutePattern.RawText}");
        names.ShouldAllBe(name => char.IsAsciiLetterLower(name[0]));
        names.ShouldBeUnique();
    }

    [Fact]
    public async Task No_handler_takes_an_enum_from_the_address()
    {
        // Handlers compiled with their module compare its case, which no client knows: "open" is no Open.
        await using var app = Product.Build("Sqlite");
        var handlers = Endpoints(app).Select(e => e.Metadata.GetMetadata<MethodInfo>()).OfType<MethodInfo>().ToList();
        handlers.Count.ShouldBeGreaterThan(100);
        handlers.SelectMany(handler => handler.GetParameters()).Where(p => (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType).IsEnum)
            .Select(p => $"{p.Member.DeclaringType} {p.Name}").ShouldBeEmpty();
    }

    private static List<RouteEndpoint> Endpoints(WebApplication app) =>
        [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1/", StringComparison.Ordinal))];
}
