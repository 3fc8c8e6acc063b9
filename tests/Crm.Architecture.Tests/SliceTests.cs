using System.Reflection;
using Crm.Shared.Web;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

public sealed class SliceTests
{
    private static readonly IReadOnlyList<Type> Slices =
        [.. Product.ModuleAssemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(IEndpoint)))];

    [Fact]
    public void A_slice_uses_no_other_slices_types()
    {
        Slices.Count.ShouldBeGreaterThan(3);
        var used = 0;
        var broken = new List<string>();
        foreach (var slice in Slices)
        {
            foreach (var type in UsedTypes.Of(slice).Select(Outermost).Distinct())
            {
                used++;
                if (type != slice && type.IsAssignableTo(typeof(IEndpoint)) && type.IsClass)
                    broken.Add($"{slice.FullName} uses {type.FullName}");
            }
        }
        used.ShouldBeGreaterThan(Slices.Count * 5, "the bodies of the slices were not read");
        broken.ShouldBeEmpty();
    }

    [Fact]
    public void A_slice_is_found_where_its_name_says()
    {
        foreach (var slice in Slices)
        {
            var folder = Path.Combine(Product.Root, "modules", slice.Namespace!["Crm.".Length..].Replace('.', Path.DirectorySeparatorChar));
            File.Exists(Path.Combine(folder, slice.Name + ".cs")).ShouldBeTrue($"{slice.FullName} is not in {folder}/{slice.Name}.cs");
        }
    }

    [Fact]
    public void Types_used_only_inside_a_method_body_are_seen() =>
        UsedTypes.Of(typeof(UsesAnother)).ShouldContain(typeof(Another));

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    private static class UsesAnother
    {
        public static async Task<int> Handle()
        {
            await Task.Yield();
            return new[] { 1 }.Select(n => Another.Twice(n)).Sum();
        }
    }

    private static class Another
    {
        public static int Twice(int n) => n * 2;
    }
}
