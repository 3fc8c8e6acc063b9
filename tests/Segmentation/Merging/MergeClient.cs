using System.Net;
using System.Text.Json;
using Crm.Testing;
using Shouldly;

namespace Crm.Segmentation.Tests.Merging;

/// <summary>The few steps that every test of merging takes.</summary>
internal static class MergeClient
{
    public static Task<ApiResponse> AccountAsync(this ApiClient api, string name, object? more = null) => api.EnterAsync("accounts", name, more);

    public static Task<ApiResponse> ContactAsync(this ApiClient api, string name, object? more = null) => api.EnterAsync("contacts", name, more);

    public static async Task<ApiResponse> TryMergeAsync(this ApiClient api, string records, Guid survivor, object body)
    {
        var etag = (await api.GetAsync($"{records}/{survivor}")).ETag;
        return await api.PostAsync($"{records}/{survivor}/merge", body, ("If-Match", etag ?? "*"));
    }

    public static async Task<ApiResponse> MergeAsync(this ApiClient api, string records, Guid survivor, params Guid[] others)
    {
        var merged = await api.TryMergeAsync(records, survivor, new { others });
        merged.Status.ShouldBe(HttpStatusCode.OK, merged.Text);
        return merged;
    }

    public static async Task<ApiResponse> UndoAsync(this ApiClient api, ApiResponse merge)
    {
        var undone = await api.PostAsync($"merges/{merge.Id}/undo");
        undone.Status.ShouldBe(HttpStatusCode.OK, undone.Text);
        return undone;
    }

    /// <summary>What a record says, without what every save changes.</summary>
    public static async Task<string> SaysAsync(this ApiClient api, string path)
    {
        var record = await api.GetAsync(path);
        record.Status.ShouldBe(HttpStatusCode.OK, record.Text);
        return string.Join('\n', record.Body.EnumerateObject().Where(field => field.Name is not ("version" or "updatedAt" or "updatedBy")).Select(field => field.ToString()));
    }

    public static IReadOnlyList<string?> Values(this JsonElement list, string property) => [.. list.EnumerateArray().Select(item => item.GetProperty(property).GetString())];

    private static async Task<ApiResponse> EnterAsync(this ApiClient api, string records, string name, object? more)
    {
        var body = JsonSerializer.SerializeToNode(more ?? new { }, Crm.Shared.Web.CrmJson.Options)!.AsObject();
        body["name"] = name;
        var made = await api.PostAsync($"{records}?allowDuplicate=true", body);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made;
    }
}
