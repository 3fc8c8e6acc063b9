using System.Reflection;
using Crm.Shared.Paging;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Web;

/// <summary>One slice of the API: request, validator and handler in one file. Routes are relative to /api/v1.</summary>
public interface IEndpoint
{
    static abstract void Map(IEndpointRouteBuilder app);
}

/// <summary>The permission that an endpoint asks for.</summary>
public sealed record PermissionMetadata(string Permission);

/// <summary>Signed in is enough: what concerns only the caller's own profile, sessions, notifications.</summary>
/// <param name="AnyCaller">API keys and external systems too; otherwise people only.</param>
public sealed record SignedInMetadata(bool AnyCaller);

public static class EndpointExtensions
{
    private static readonly MethodInfo MapOne = typeof(EndpointExtensions).GetMethod(nameof(MapEndpoint), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, string permission)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new PermissionMetadata(permission)).RequireAuthorization();

    public static TBuilder RequireSignIn<TBuilder>(this TBuilder builder, bool anyCaller = false)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new SignedInMetadata(anyCaller)).RequireAuthorization();

    /// <summary>Maps every slice of a module's assembly under its tag, with validation of the request bodies.</summary>
    public static void MapEndpointsOf(this IEndpointRouteBuilder app, Assembly assembly, string tag)
    {
        var group = app.MapGroup("/api/v1").WithTags(tag).AddEndpointFilterFactory(FieldGuard.CheckArguments).AddEndpointFilterFactory(RequestValidation.Create)
            .AddEndpointFilterFactory(SparseFieldsFilter.Create);
        foreach (var slice in assembly.GetTypes().Where(t => t is { IsAbstract: false, IsClass: true } && t.IsAssignableTo(typeof(IEndpoint))))
            MapOne.MakeGenericMethod(slice).Invoke(null, [group]);
    }

    /// <summary>Has the host refuse to start with an API endpoint that says nothing of who may call it.</summary>
    public static void DemandDeclaredPermissions(this IServiceCollection services) => services.AddHostedService<DeclaredPermissions>();

    /// <summary>Registers the validators of a module's assembly for <see cref="RequestValidation"/>.</summary>
    public static void AddValidatorsOf(this IServiceCollection services, Assembly assembly)
    {
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(assembly, includeInternalTypes: true))
            services.AddSingleton(validator.InterfaceType, validator.ValidatorType);
    }

    private static void MapEndpoint<T>(IEndpointRouteBuilder app)
        where T : IEndpoint => T.Map(app);
}

/// <summary>Validates every argument that has a validator before the handler sees it.</summary>
internal static class RequestValidation
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var validators = factory.MethodInfo.GetParameters()
            .Select((p, index) => (index, Validator: (IValidator?)factory.ApplicationServices.GetService(typeof(IValidator<>).MakeGenericType(p.ParameterType))))
            .Where(p => p.Validator is not null)
            .ToArray();
        if (validators.Length == 0)
            return next;
        return async context =>
        {
            foreach (var (index, validator) in validators)
            {
                if (context.Arguments[index] is not { } argument)
                    continue;
                var result = await validator!.ValidateAsync(new ValidationContext<object>(argument), context.HttpContext.RequestAborted);
                if (!result.IsValid)
                    throw new ValidationException(result.Errors);
            }

            return await next(context);
        };
    }
}
