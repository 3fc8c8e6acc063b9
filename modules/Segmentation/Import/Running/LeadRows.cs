using System.Globalization;
using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Shared.Fields;
using Crm.Shared.Web;

namespace Crm.Segmentation.Import.Running;

/// <summary>Rows of a list of leads: told to Leads, which makes leads of them.</summary>
internal static class LeadRows
{
    public static ImportedLead Of(ReadRow row) => new(
        row.Row.Id, row["companyName"], PersonNames.Of(row["personName"], row["firstName"], row["lastName"]), row["jobTitle"], First(row["email"]), Number(First(row["phone"])), row["website"],
        row["address"], row["district"], row["city"], row["country"], row["interest"], row["message"], row["language"],
        row["enquiredAt"] is { } at ? DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal) : null,
        CustomOf(row));

    private static string? CustomOf(ReadRow row)
    {
        var values = row.Values.Where(value => value.Key.StartsWith(CustomFields.Prefix, StringComparison.Ordinal))
            .ToDictionary(value => value.Key[CustomFields.Prefix.Length..], value => JsonSerializer.Deserialize<JsonElement>(value.Value));
        return values.Count == 0 ? null : JsonSerializer.Serialize(values, CrmJson.Options);
    }

    private static string? First(string? lines) => lines?.Split('\n')[0];

    private static string? Number(string? phone) => phone?.Split(';')[0];
}

internal static class PersonNames
{
    /// <summary>Chinese family names stand in front, without a space.</summary>
    public static string? Of(string? whole, string? first, string? last)
    {
        if (whole is not null || (first ?? last) is null) return whole;
        if (first is null || last is null) return first ?? last;
        return Mapping.HanScript.ContainsHan(last) ? last + first : $"{first} {last}";
    }
}
