using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Import.Mapping;

internal sealed class ListImportFields : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/import-fields", Handle)
        .RequirePermission(ImportPermissions.Read)
        .WithName("listImportFields")
        .WithSummary("The fields to which a column may go");

    /// <param name="recordType">account, contact or lead.</param>
    private static Ok<Response> Handle(string recordType, IFieldCatalog catalog, Messages messages, HttpContext http)
    {
        var type = ImportChoice.Parse<ImportedType>("?recordType", recordType);
        var locale = Problems.LocaleOf(http);
        return TypedResults.Ok(new Response(
            [.. ImportFields.Of(type, catalog.CustomOf(type)).Select(field => new Field(field.Name, LabelOf(field), field.Kind, field.Group, field.MaxLength, field.Choices))],
            ImportFields.MatchBy));

        string LabelOf(ImportField field) => field.Custom is { } custom ? custom.LabelIn(locale) : messages.Text(CodeOf(field), locale);
    }

    /// <summary>"contact.jobTitle" → "import.field.contact.job-title".</summary>
    private static string CodeOf(ImportField field) => "import.field." + string.Concat(field.Name.Select((letter, i) =>
        !char.IsUpper(letter) ? letter.ToString() : (field.Name[i - 1] is '-' ? "" : "-") + char.ToLowerInvariant(letter)));

    /// <param name="MatchBy">What may make a row the same as a record.</param>
    internal sealed record Response(IReadOnlyList<Field> Items, IReadOnlyList<string> MatchBy);

    /// <param name="Label">The field's name in the caller's language.</param>
    /// <param name="Group">record: the account, contact or lead itself; contact: a person at the account; account: the contact's company; listing: a fact of the list.</param>
    internal sealed record Field(string Name, string Label, FieldKind Kind, FieldGroup Group, int MaxLength, IReadOnlyList<string> Choices);
}
