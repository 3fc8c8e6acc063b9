using System.ComponentModel;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Mvc;

namespace Crm.Shared.Paging;

/// <summary>What a caller may ask of any list. Bind it with <c>[AsParameters]</c>.</summary>
public sealed record ListQuery
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    [FromQuery(Name = "filter")]
    [Description("Which records: SCIM filter grammar (RFC 7644), for example `grade in (\"A\",\"B\") and createdAt ge now-30d`. At most 8,000 characters.")]
    public string? Filter { get; init; }

    [FromQuery(Name = "sort")]
    [Description("Fields to sort by, comma-separated, `-` for descending: `-createdAt,name`.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "limit")]
    [Description("Records per page, 1 to 200; 50 when absent.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "after")]
    [Description("`next` of the page before, with the same filter and sort.")]
    public string? After { get; init; }

    [FromQuery(Name = "fields")]
    [Description("Properties of each record to send, comma-separated; `id` always comes. All when absent.")]
    public string? Fields { get; init; }

    [FromQuery(Name = "count")]
    [Description("Whether to count all matching records: `exact` costs as much as the list again, `estimated` stops at 10,000.")]
    public QueryChoice<ListCount>? Count { get; init; }

    [FromServices]
    public required FilterClock Clock { get; init; }
}

public enum ListCount
{
    None,
    Exact,
    Estimated,
}
