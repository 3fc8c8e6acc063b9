using Crm.Shared.Domain;
using Crm.Shared.Web;

namespace Crm.Segmentation.Segments;

internal static class SegmentRules
{
    /// <summary>A segment's members are shown to those who may read such records at all.</summary>
    public static void DemandReadable(this Segment segment, ICurrentUser user) => segment.Records.DemandReadable(user);

    public static void DemandReadable(this SegmentRecords records, ICurrentUser user)
    {
        if (!user.Has(ReadPermission(records)))
            throw new ForbiddenException(ReadPermission(records));
    }

    public static void DemandStatic(this Segment segment)
    {
        if (!segment.IsStatic)
            throw new BusinessRuleException("segment.dynamic", ("name", segment.Name));
    }

    public static string ReadPermission(SegmentRecords records) => records == SegmentRecords.Account ? AccountPermissions.Read : ContactPermissions.Read;
}

/// <summary>Sizes are written down over everybody's records, and so are nothing for those who see only some of them.</summary>
internal static class SegmentSizes
{
    public static bool MaySee(ICurrentUser user, SegmentRecords records) => user.ScopeOf(SegmentRules.ReadPermission(records)) == Scope.Everyone;

    /// <summary>The day in the zone of the business.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, BusinessTime.DefaultZone));
}
