using Crm.Shared.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Fields;

/// <summary>A record type that administrators may add fields to.</summary>
public sealed record CustomizableType(RecordType RecordType);

public static class CustomizableRegistration
{
    public static void AddCustomizable<T>(this IServiceCollection services)
        where T : CustomizableRecord<T>, IRecord => services.AddSingleton(new CustomizableType(T.RecordType));

    /// <summary>Declares figures of a record type whose rows this module keeps up to date: <c>leads.count</c> of an account.</summary>
    public static void AddFigures(this IServiceCollection services, RecordType recordType, params IReadOnlyList<Filtering.RunTimeField> figures) =>
        services.AddSingleton<Filtering.IRunTimeFields>(new Filtering.DeclaredFigures(recordType.Name, figures));
}
