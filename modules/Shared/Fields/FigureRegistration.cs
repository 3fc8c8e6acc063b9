using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Fields;

public static class FigureRegistration
{
    /// <summary>
    /// Declares figures of a record type whose <see cref="RecordValue"/> rows its module keeps up to date by events: <c>leads.count</c>
    /// of an account. Lists, views and segments filter and sort by them.
    /// </summary>
    public static void AddFigures(this IServiceCollection services, RecordType recordType, params IReadOnlyList<RunTimeField> figures) =>
        services.AddSingleton<IRunTimeFields>(new DeclaredFigures(recordType.Name, figures));
}
