using Crm.Shared.Domain;

namespace Crm.Leads;

internal static class Fault
{
    public static InvalidField At(string pointer, string code, params (string Name, object? Value)[] args) =>
        new(pointer, code, args.ToDictionary(a => a.Name, a => a.Value));
}
