using Crm.Shared.Paging;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Host.OpenApi;

/// <summary>Describes what <see cref="SearchInBody"/> answers: POST …/search beside every list that takes a filter.</summary>
internal sealed class SearchOperations : IDocumentFilter
{
    private static readonly HashSet<string> InBody = [.. typeof(ListSearch).GetProperties().Select(p => p.Name.ToLowerInvariant())];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var body = context.SchemaGenerator.GenerateSchema(typeof(ListSearch), context.SchemaRepository);
        var lists = swaggerDoc.Paths.Where(p => p.Value.Operations?.GetValueOrDefault(HttpMethod.Get)?.Parameters?.Any(x => x.Name == "filter") == true).ToList();
        foreach (var (path, item) in lists)
        {
            var list = item.Operations![HttpMethod.Get];
            var name = list.OperationId!.StartsWith("list", StringComparison.Ordinal) ? list.OperationId[4..] : list.OperationId[0..1].ToUpperInvariant() + list.OperationId[1..];
            swaggerDoc.Paths[path + SearchInBody.Suffix] = new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Post] = new()
                    {
                        OperationId = "search" + name,
                        Summary = list.Summary + " (the filter in a body)",
                        Tags = list.Tags,
                        Parameters = [.. list.Parameters!.Where(p => !InBody.Contains(p.Name!))],
                        RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = body } } },
                        Responses = list.Responses,
                    },
                },
            };
        }
    }
}
