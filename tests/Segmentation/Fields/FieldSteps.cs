using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Testing;
using Shouldly;

namespace Crm.Segmentation.Tests.Fields;

/// <summary>What tests of custom fields do over and over.</summary>
internal static class FieldSteps
{
    public static async Task<ApiResponse> FieldAsync(this CrmApp app, string key, string type, string[]? choices = null, object? more = null, string recordType = "account")
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        body["recordType"] = recordType;
        body["key"] = key;
        body["type"] = type;
        body["labels"] ??= new JsonObject { ["en"] = key };
        if (choices is not null)
            body["choices"] = JsonSerializer.SerializeToNode(choices.Select(value => new { value, labels = new { en = value } }));
        var made = await app.Administrator.PostAsync("custom-fields", body);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }

    public static async Task<ApiResponse> AccountAsync(this CrmApp app, string name, object custom)
    {
        var made = await app.Administrator.PostAsync("accounts?allowDuplicate=true", new { name, custom });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }

    public static async Task<IReadOnlyList<string>> FoundAsync(this CrmApp app, string filter, string sort = "name")
    {
        var page = await app.Administrator.GetAsync($"accounts?filter={Uri.EscapeDataString(filter)}&sort={sort}&fields=name");
        page.Status.ShouldBe(HttpStatusCode.OK, page.Text);
        return [.. page.Items.Select(item => item.GetProperty("name").GetString()!)];
    }
}
