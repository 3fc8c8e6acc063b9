using Crm.Segmentation.Contracts;

namespace Crm.Segmentation.MailingLists.Exports;

/// <param name="MessageCode">Of its header.</param>
internal sealed record ExportColumn(string MessageCode, Func<Addressee, string?> Of);

/// <summary>What a file says of each recipient: who they are, and of their addresses only the one that the list is for.</summary>
internal static class ExportColumns
{
    private static readonly IReadOnlyList<ExportColumn> Who =
    [
        new("mailing.column.number", a => a.Number),
        new("mailing.column.company", a => a.Company),
        new("mailing.column.company-chinese", a => Chinese(a.CompanyNames)),
        new("mailing.column.salutation", a => a.Salutation),
        new("mailing.column.person", a => a.Person),
        new("mailing.column.person-chinese", a => Chinese(a.PersonNames)),
        new("mailing.column.job-title", a => a.JobTitle),
        new("mailing.column.language", a => a.Language),
    ];

    private static readonly IReadOnlyList<ExportColumn> Place =
    [
        new("mailing.column.line", a => a.Address?.Line),
        new("mailing.column.building", a => a.Address?.Building),
        new("mailing.column.district", a => a.Address?.District),
        new("mailing.column.city", a => a.Address?.City),
        new("mailing.column.country", a => a.Address?.Country),
    ];

    public static IReadOnlyList<ExportColumn> Of(ConsentChannel channel) => channel switch
    {
        ConsentChannel.Post => [.. Who, .. Place],
        ConsentChannel.Email => [.. Who, new("mailing.column.email", a => a.Reach)],
        _ => [.. Who, new("mailing.column.phone", a => a.Reach)],
    };

    private static string? Chinese(IReadOnlyDictionary<string, string> names) => names.Where(n => n.Key.StartsWith("zh", StringComparison.Ordinal)).Select(n => n.Value).FirstOrDefault();
}
