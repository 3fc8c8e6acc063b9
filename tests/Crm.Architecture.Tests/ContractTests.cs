using System.Reflection;
using System.Text.RegularExpressions;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

public sealed partial class ContractTests
{
    private static readonly IReadOnlyList<Type> Types = [.. Product.ContractAssemblies.SelectMany(a => a.GetExportedTypes())];

    [Fact]
    public void Contracts_are_sealed_records_enums_names_and_read_interfaces()
    {
        Types.Count.ShouldBeGreaterThan(5);
        foreach (var type in Types)
        {
            (type.IsInterface || type.IsEnum || (type.IsSealed && IsRecord(type)) || IsVocabulary(type)).ShouldBeTrue(type.FullName);
            type.Name.ShouldNotMatch("(Command|Request|Handler|Service|Repository)$");
        }
    }

    [Fact]
    public void Contracts_carry_facts_of_plain_types_and_never_entities()
    {
        var looked = 0;
        foreach (var type in Types.Where(IsRecord))
        {
            foreach (var parameter in type.GetConstructors().SelectMany(c => c.GetParameters()))
            {
                looked++;
                IsPlain(parameter.ParameterType).ShouldBeTrue($"{type.Name}.{parameter.Name} is a {parameter.ParameterType}");
            }
        }
        looked.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Events_say_what_has_happened()
    {
        var events = Types.Where(t => t.IsClass && t.IsAssignableTo(typeof(INotification))).ToList();
        events.Count.ShouldBeGreaterThan(3);
        foreach (var @event in events)
            Word().Matches(@event.Name).Select(w => w.Value).ShouldContain(word => PastTense().IsMatch(word), @event.Name);
    }

    [Fact]
    public void Interfaces_only_read()
    {
        var methods = Types.Where(t => t.IsInterface && !t.IsAssignableTo(typeof(INotification))).SelectMany(t => t.GetMethods()).ToList();
        methods.Count.ShouldBeGreaterThan(3);
        foreach (var method in methods)
        {
            method.Name.ShouldMatch("^(Get|Find|List|Count|Has|Is|Check|Resolve|Search)", method.DeclaringType!.Name);
            method.ReturnType.IsGenericType.ShouldBeTrue($"{method.DeclaringType.Name}.{method.Name} returns nothing: is it a command?");
            foreach (var type in method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType.GetGenericArguments()[0]).Where(t => t != typeof(CancellationToken)))
                IsPlain(type).ShouldBeTrue($"{method.DeclaringType.Name}.{method.Name}: {type}");
        }
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is not null;

    // Names that modules agree on (roles, for one): a static class without behaviour.
    private static bool IsVocabulary(Type type) =>
        type.IsAbstract && type.IsSealed && type.GetMethods(BindingFlags.Public | BindingFlags.Static).All(m => m.IsSpecialName);

    private static bool IsPlain(Type type)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid)
            || type == typeof(DateTime) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(Money))
        {
            return true;
        }
        if (type.IsGenericType)
            return type.Namespace!.StartsWith("System", StringComparison.Ordinal) && type.GetGenericArguments().All(IsPlain);
        return Product.ContractAssemblies.Contains(type.Assembly) && IsRecord(type);
    }

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();

    // Regular participles, and the irregular ones that this product's events have needed.
    [GeneratedRegex("ed$|^(Sent|Won|Lost|Undone|Given|Taken|Withdrawn|Begun|Overdue|Gone|Left)$")]
    private static partial Regex PastTense();
}
