using Crm.Leads;
using Crm.Platform;
using Crm.Sales;
using Crm.Segmentation;
using Crm.Shared.Web;

namespace Crm.Host;

/// <summary>The modules of this product, by name and not by search: adding one is adding a line here.</summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
    [
        new PlatformModule(),
        new SegmentationModule(),
        new LeadsModule(),
        new SalesModule(),
    ];
}
