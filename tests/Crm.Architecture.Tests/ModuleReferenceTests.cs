using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

public sealed class ModuleReferenceTests
{
    [Fact]
    public void A_module_references_the_kernel_and_contracts_only()
    {
        var looked = 0;
        foreach (var (name, folder) in Product.ModuleFolders)
        {
            foreach (var reference in ReferencesOf(Path.Combine(folder, $"Crm.{name}.csproj")))
            {
                looked++;
                (reference == "Crm.Shared" || IsContracts(reference)).ShouldBeTrue($"Crm.{name} references {reference}");
            }
        }
        looked.ShouldBeGreaterThanOrEqualTo(Product.ModuleFolders.Count * 2);
    }

    [Fact]
    public void Contracts_reference_the_kernel_and_contracts_only()
    {
        var looked = 0;
        foreach (var (name, folder) in Product.ModuleFolders)
        {
            foreach (var reference in ReferencesOf(Path.Combine(folder, "Contracts", $"Crm.{name}.Contracts.csproj")))
            {
                looked++;
                (reference == "Crm.Shared" || IsContracts(reference)).ShouldBeTrue($"Crm.{name}.Contracts references {reference}");
            }
        }
        looked.ShouldBeGreaterThanOrEqualTo(Product.ModuleFolders.Count);
    }

    [Fact]
    public void The_kernel_references_no_module() =>
        ReferencesOf(Path.Combine(Product.Root, "modules", "Shared", "Crm.Shared.csproj")).ShouldBeEmpty();

    [Fact]
    public void No_module_references_a_database_provider()
    {
        var projects = Directory.GetFiles(Path.Combine(Product.Root, "modules"), "*.csproj", SearchOption.AllDirectories);
        projects.Length.ShouldBeGreaterThan(Product.ModuleFolders.Count * 2);
        foreach (var project in projects)
        {
            XDocument.Load(project).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value)
                .ShouldNotContain(p => p.Contains("Sqlite", StringComparison.Ordinal) || p.Contains("Npgsql", StringComparison.Ordinal) || p.Contains("SqlServer", StringComparison.Ordinal), project);
        }
    }

    [Fact]
    public void The_host_composes_every_module_there_is() =>
        Product.ModuleAssemblies.Select(assembly => assembly.GetName().Name!["Crm.".Length..]).ShouldBe(Product.ModuleFolders.Keys, ignoreOrder: true);

    private static IEnumerable<string> ReferencesOf(string project) =>
        XDocument.Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));

    private static bool IsContracts(string reference) => reference.EndsWith(".Contracts", StringComparison.Ordinal);
}
