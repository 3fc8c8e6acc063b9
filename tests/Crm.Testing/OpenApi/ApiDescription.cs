using System.Text.Json;

namespace Crm.Testing.OpenApi;

/// <summary>The API as its own OpenAPI document describes it, so that a test of "every operation" finds new ones by itself.</summary>
public sealed class ApiDescription
{
    private ApiDescription(JsonElement document)
    {
        Schemas = new SchemaSamples(document);
        Operations =
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new ApiOperation(Schemas, path.Name, HttpMethod.Parse(operation.Name), operation.Value),
        ];
    }

    public SchemaSamples Schemas { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public static async Task<ApiDescription> ReadAsync(CrmApp app)
    {
        var document = await app.Anonymous.GetAsync("/openapi/v1.json");
        return new ApiDescription(document.Body);
    }
}
