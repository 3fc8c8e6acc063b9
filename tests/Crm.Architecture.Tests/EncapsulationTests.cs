using System.Runtime.CompilerServices;
using Crm.Shared.Web;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

public sealed class EncapsulationTests
{
    [Fact]
    public void In_a_module_only_the_module_itself_is_public()
    {
        Product.ModuleAssemblies.ShouldNotBeEmpty();
        foreach (var assembly in Product.ModuleAssemblies)
            assembly.GetExportedTypes().ShouldHaveSingleItem().ShouldBeAssignableTo<Type>()!.IsAssignableTo(typeof(IModule)).ShouldBeTrue(assembly.GetName().Name);
    }

    [Fact]
    public void Classes_of_a_module_are_sealed_unless_something_derives_from_them()
    {
        var classes = Product.ModuleAssemblies.SelectMany(a => a.GetTypes())
            .Where(t => t.IsClass && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !t.Name.StartsWith('<')).ToList();
        classes.Count.ShouldBeGreaterThan(20);
        classes.Where(t => !t.IsSealed && !t.IsAbstract && !classes.Exists(other => other.BaseType == t)).Select(t => t.FullName).ShouldBeEmpty();
    }
}
