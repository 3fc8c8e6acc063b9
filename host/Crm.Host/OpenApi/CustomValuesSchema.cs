using System.Reflection;
using System.Text.Json.Nodes;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Host.OpenApi;

/// <summary>
/// Says which custom values there are. The committed document is that of a new installation: it only marks whose values they are; the
/// one that a running host answers names every field with its type.
/// </summary>
internal sealed class CustomValuesSchema : ISchemaFilter
{
    private const string Mark = "x-custom-values-of";

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema custom || context.MemberInfo?.GetCustomAttribute<CustomValuesOfAttribute>() is not { } of)
            return;
        custom.Extensions ??= new Dictionary<string, IOpenApiExtension>();
        custom.Extensions[Mark] = new JsonNodeExtension(JsonValue.Create(of.RecordType)!);
    }

    public static void Describe(OpenApiDocument document, IFieldCatalog catalog)
    {
        foreach (var schema in document.Components?.Schemas?.Values.SelectMany(schema => schema.Properties?.Values ?? []).OfType<OpenApiSchema>() ?? [])
        {
            if (schema.Extensions?.TryGetValue(Mark, out var mark) == true && mark is JsonNodeExtension { Node: var recordType })
                schema.Properties = catalog.Of(recordType.GetValue<string>()).All.ToDictionary(field => field.Key, IOpenApiSchema (field) => Of(field));
        }
    }

    private static OpenApiSchema Of(FieldDefinition field)
    {
        var schema = new OpenApiSchema
        {
            Description = field.Labels.GetValueOrDefault(Locales.English) ?? field.Labels.Values.FirstOrDefault(),
            ReadOnly = field.Type == FieldType.Formula,
        };
        (schema.Type, schema.Format) = field.ValueType switch
        {
            FieldType.Number => (JsonSchemaType.Number, "double"),
            FieldType.YesNo => (JsonSchemaType.Boolean, null),
            FieldType.Money => (JsonSchemaType.Object, null),
            FieldType.MultiChoice => (JsonSchemaType.Array, null),
            FieldType.Date => (JsonSchemaType.String, "date"),
            FieldType.DateTime => (JsonSchemaType.String, "date-time"),
            FieldType.Reference => (JsonSchemaType.String, "uuid"),
            _ => (JsonSchemaType.String, (string?)null),
        };
        schema.Type |= JsonSchemaType.Null;
        schema.MaxLength = field.MaxLength;
        schema.Pattern = field.Pattern;
        schema.Minimum = field.ValueType == FieldType.Number ? field.Min?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        schema.Maximum = field.ValueType == FieldType.Number ? field.Max?.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        IList<JsonNode> choices = [.. field.Choices.Select(choice => (JsonNode)JsonValue.Create(choice.Value)!)];
        switch (field.Type)
        {
            case FieldType.Choice:
                schema.Enum = choices;
                break;
            case FieldType.MultiChoice:
                schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = choices };
                break;
            case FieldType.Money:
                schema.Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String },
                };
                break;
        }

        return schema;
    }
}
