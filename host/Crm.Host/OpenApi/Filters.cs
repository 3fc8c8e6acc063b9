using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Crm.Host.OpenApi;

/// <summary>A merge patch has the input's properties, none of them required.</summary>
internal sealed class MergePatchSchema : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema patch || !context.Type.IsGenericType || context.Type.GetGenericTypeDefinition() != typeof(MergePatch<>))
            return;
        var input = context.Type.GetGenericArguments()[0];
        context.SchemaGenerator.GenerateSchema(input, context.SchemaRepository);
        var full = context.SchemaRepository.Schemas[SchemaNames.Of(input)];
        patch.Type = JsonSchemaType.Object;
        patch.Properties = full.Properties;
        patch.AdditionalPropertiesAllowed = true;
        patch.AdditionalProperties = null;
        patch.Description = "JSON Merge Patch (RFC 7396): what is absent stays, null clears.";
    }
}

/// <summary>Enums are written as camelCase strings, also where a query parameter names one.</summary>
internal sealed class EnumSchema : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        var type = Nullable.GetUnderlyingType(context.Type) ?? context.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryChoice<>))
            type = type.GetGenericArguments()[0];
        if (schema is not OpenApiSchema concrete || !type.IsEnum)
            return;
        concrete.Type = JsonSchemaType.String;
        concrete.Properties = null;
        concrete.Required = null;
        concrete.Format = null;
        concrete.Properties = null;
        concrete.Required = null;
        concrete.Enum = [.. Enum.GetNames(type).Select(name => (JsonNode)JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name))!)];
    }
}

/// <summary>The body of an operation that reads a file as it comes in; by its parameters nobody could tell.</summary>
internal sealed class FileUploads : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<FileUploadMetadata>().Any())
            return;
        var file = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "The file." };
        var form = new OpenApiSchema { Type = JsonSchemaType.Object, Required = new HashSet<string> { "file" }, Properties = new Dictionary<string, IOpenApiSchema> { ["file"] = file } };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, IOpenApiMediaType> { ["multipart/form-data"] = new OpenApiMediaType { Schema = form } },
        };
    }
}

/// <summary>What every operation may answer besides its own results, and the headers that the conventions ask for.</summary>
internal sealed class CommonResponses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var method = context.ApiDescription.HttpMethod;
        var writes = method is "POST" or "PUT" or "PATCH" or "DELETE";
        operation.Parameters ??= [];

        Add(operation, context, 400, "The request is not valid; errors says where and why.");
        Add(operation, context, 429, "Too many requests; Retry-After says when to come back.");
        Add(operation, context, 500, "Our fault; quote the traceId.");
        if (!metadata.OfType<IAllowAnonymous>().Any())
        {
            Add(operation, context, 401, "Nobody is signed in, or the key is unknown or has expired.");
            Add(operation, context, 403, "The caller's roles lack " + (metadata.OfType<PermissionMetadata>().FirstOrDefault()?.Permission ?? "this right") + ".");
        }

        if (context.ApiDescription.RelativePath!.Contains('{'))
            Add(operation, context, 404, "No such record, or the caller may not know of it.");
        if (writes)
            Add(operation, context, 409, "A business rule says no; code names the rule.");
        if (metadata.OfType<IfMatchMetadata>().Any())
        {
            operation.Parameters.Add(Header("If-Match", "The ETag of the version that the caller has seen.", required: true));
            Add(operation, context, 412, "The record has changed since; changedFields says how.");
            Add(operation, context, 428, "If-Match is missing.");
        }

        if (method == "POST" && !metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Parameters.Add(Header("Idempotency-Key", "Repeat the request with the same key and get the first answer (kept 24 hours).", required: false));
            Add(operation, context, 422, "The Idempotency-Key was used with another body.");
        }
    }

    private static OpenApiParameter Header(string name, string description, bool required) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Required = required,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static void Add(OpenApiOperation operation, OperationFilterContext context, int status, string description)
    {
        operation.Responses ??= [];
        var problem = context.SchemaGenerator.GenerateSchema(typeof(Problem), context.SchemaRepository);
        operation.Responses[status.ToString()] = new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = problem } },
        };
    }
}
