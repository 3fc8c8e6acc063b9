using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace Crm.Host.OpenApi;

/// <summary>/openapi/v1.json (OpenAPI 3.0) and the readable reference at /docs/api.</summary>
internal static class ApiDescription
{
    private const string Name = "v1";
    private const string ReferencePath = "docs/api";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(Name, new OpenApiInfo
            {
                Title = "Harbour CRM",
                Version = Name,
                Description = "Everything the web client does goes through this API. Lists take filter, sort, limit, after, fields and count; writes take If-Match and Idempotency-Key; every error is a problem (RFC 9457).",
            });
            swagger.DescribeAllParametersInCamelCase();
            swagger.CustomSchemaIds(SchemaNames.Of);
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.UseAllOfToExtendReferenceSchemas();
            swagger.MapType<Money>(() => new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "An amount in a currency (ISO 4217).",
                Required = new HashSet<string> { "amount", "currency" },
                Properties = new Dictionary<string, IOpenApiSchema>
                {
                    ["amount"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Decimal number as text: \"1190.48\"." },
                    ["currency"] = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 3, MaxLength = 3 },
                },
            });
            swagger.SchemaFilter<MergePatchSchema>();
            swagger.SchemaFilter<EnumSchema>();
            swagger.SchemaFilter<CustomValuesSchema>();
            swagger.OperationFilter<FileUploads>();
            swagger.OperationFilter<CommonResponses>();
            swagger.DocumentFilter<SearchOperations>();
            foreach (var xml in Directory.EnumerateFiles(AppContext.BaseDirectory, "Crm.*.xml"))
                swagger.IncludeXmlComments(xml);
            swagger.AddSecurityDefinition("session", new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "__Host-crm", Description = "The web client's session; unsafe methods also send an X-CSRF header." });
            swagger.AddSecurityDefinition("apiKey", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API key, or a token of the configured OpenID Connect authority." });
            swagger.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("apiKey", document)] = [] });
            swagger.AddSecurityRequirement(document => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", document)] = [] });
        });
    }

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
            options.PreSerializeFilters.Add((document, _) => CustomValuesSchema.Describe(document, app.Services.GetRequiredService<IFieldCatalog>()));
        }).AllowAnonymous();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/" + ReferencePath), docs => docs.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = ReferencePath;
            ui.SwaggerEndpoint("/openapi/v1.json", "Harbour CRM v1");
            ui.DocumentTitle = "Harbour CRM API";
        }));
    }

    public static async Task WriteAsync(WebApplication app, Stream output)
    {
        // The endpoints join the description when the pipeline is built; the document needs no running host.
#pragma warning disable ASP0014
        app.UseEndpoints(_ => { });
#pragma warning restore ASP0014
        await using var scope = app.Services.CreateAsyncScope();
        var document = scope.ServiceProvider.GetRequiredService<ISwaggerProvider>().GetSwagger(Name);
        await document.SerializeAsJsonAsync(output, OpenApiSpecVersion.OpenApi3_0);
    }
}
