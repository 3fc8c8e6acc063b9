using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Platform.Currencies;

internal static class ExchangeRatePermissions
{
    public const string Read = "exchange-rates:read";

    /// <summary>The home currency and the currencies in use as well.</summary>
    public const string Update = "exchange-rates:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(Update).Unscoped(),
    ];
}
