using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Leads;

internal static class LeadPermissions
{
    public const string Read = "leads:read";
    public const string Create = "leads:create";
    public const string Update = "leads:update";
    public const string Delete = "leads:delete";
    public const string Qualify = "leads:qualify";

    /// <summary>Taking a lead that was offered or waits in the pool, and giving it back.</summary>
    public const string Accept = "leads:accept";

    /// <summary>Giving a lead to anybody by hand.</summary>
    public const string Assign = "leads:assign";
    public const string Convert = "leads:convert";

    /// <summary>Seeing who asks and how to reach them before anybody has claimed the lead.</summary>
    public const string Unmask = "leads:unmask";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read)
            .For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.Telesales, DefaultRoles.Analyst)
            .For(Scope.Team, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
        Permission.Of(Create).Unscoped().For(
            Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ServiceAgent,
            DefaultRoles.ChannelManager),
        Permission.Of(Update).For(Scope.Everyone, Managers).For(Scope.Everyone, DefaultRoles.Telesales).For(Scope.Own, DefaultRoles.SalesRep),
        Permission.Of(Delete).For(Scope.Everyone, Managers),
        Permission.Of(Qualify).For(Scope.Everyone, Managers).For(Scope.Everyone, DefaultRoles.Telesales).For(Scope.Own, DefaultRoles.SalesRep),
        Permission.Of(Accept).For(Scope.Everyone, Managers).For(Scope.Everyone, DefaultRoles.Telesales).For(Scope.Team, DefaultRoles.SalesRep),
        Permission.Of(Assign).For(Scope.Everyone, Managers),
        Permission.Of(Convert).For(Scope.Everyone, Managers).For(Scope.Own, DefaultRoles.SalesRep),
        Permission.Of(Unmask).Unscoped().For(Scope.Everyone, Managers),
        .. ScriptPermissions.All,
        .. DispatchRulePermissions.All,
        .. ProtectionRulePermissions.All,
        .. CallListPermissions.All,
        .. ExternalListPermissions.All,
        .. SourceCostPermissions.All,
        .. FormPermissions.All,
        .. WorkingCalendarPermissions.All,
    ];

    internal static IReadOnlyList<string> Managers => [DefaultRoles.MarketingManager, DefaultRoles.SalesManager];
}

internal static class ScriptPermissions
{
    public const string Read = "scripts:read";
    public const string Create = "scripts:create";
    public const string Update = "scripts:update";
    public const string Publish = "scripts:publish";
    public const string Delete = "scripts:delete";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(Create).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        Permission.Of(Publish).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        Permission.Of(Delete).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
    ];
}

internal static class DispatchRulePermissions
{
    public const string Read = "dispatch-rules:read";
    public const string Create = "dispatch-rules:create";
    public const string Update = "dispatch-rules:update";
    public const string Delete = "dispatch-rules:delete";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
        Permission.Of(Create).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
        Permission.Of(Delete).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
    ];
}

internal static class ProtectionRulePermissions
{
    public const string Read = "protection-rules:read";

    /// <summary>Making, changing, ordering and removing rules, and the limits of the pool.</summary>
    public const string Update = "protection-rules:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.SalesManager),
    ];
}

internal static class CallListPermissions
{
    public const string Read = "call-lists:read";

    /// <summary>Making lists, putting people on them, and the outcomes that agents choose from.</summary>
    public const string Update = "call-lists:update";
    public const string Call = "call-lists:call";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, LeadPermissions.Managers).For(Scope.Everyone, DefaultRoles.Telesales, DefaultRoles.Analyst),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
        Permission.Of(Call).Unscoped().For(Scope.Everyone, LeadPermissions.Managers).For(Scope.Everyone, DefaultRoles.Telesales),
    ];
}

internal static class ExternalListPermissions
{
    public const string Read = "external-lists:read";
    public const string Update = "external-lists:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, LeadPermissions.Managers).For(Scope.Everyone, DefaultRoles.Analyst),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
    ];
}

internal static class SourceCostPermissions
{
    public const string Read = "source-costs:read";
    public const string Update = "source-costs:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, LeadPermissions.Managers).For(Scope.Everyone, DefaultRoles.Analyst),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
    ];
}

internal static class FormPermissions
{
    public const string Read = "forms:read";
    public const string Create = "forms:create";
    public const string Update = "forms:update";
    public const string Delete = "forms:delete";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
        Permission.Of(Create).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        Permission.Of(Delete).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
    ];
}

internal static class WorkingCalendarPermissions
{
    public const string Read = "working-calendars:read";
    public const string Update = "working-calendars:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, LeadPermissions.Managers),
    ];
}
