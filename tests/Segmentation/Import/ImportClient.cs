using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Crm.Testing;
using Shouldly;

namespace Crm.Segmentation.Tests.Import;

/// <summary>The steps of an import as a test writes them down.</summary>
internal sealed class ImportClient(ApiClient api)
{
    public ApiClient Api => api;

    public Task<ApiResponse> UploadAsync(string csv, string recordType = "account", string source = "InfoComm 2026", params (string, string)[] more) =>
        UploadAsync(Encoding.UTF8.GetBytes(csv), "list.csv", recordType, source, more);

    public async Task<ApiResponse> UploadAsync(byte[] file, string name, string recordType = "account", string source = "InfoComm 2026", params (string Name, string Value)[] more)
    {
        var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "file", name }, { new StringContent(recordType), "recordType" }, { new StringContent(source), "source" }, { new StringContent("exhibitorList"), "sourceKind" },
        };
        foreach (var (field, value) in more) form.Add(new StringContent(value), field);
        return await api.PostAsync("imports", form);
    }

    /// <summary>Uploads and maps as suggested.</summary>
    public async Task<ImportedList> MappedAsync(string csv, string recordType = "account", string source = "InfoComm 2026", object? settings = null, params (string, string)[] more)
    {
        var uploaded = await UploadAsync(csv, recordType, source, more);
        uploaded.Status.ShouldBe(HttpStatusCode.Created, uploaded.Text);
        var list = new ImportedList(api, uploaded.Id);
        var columns = uploaded["columns"].EnumerateArray().ToDictionary(c => c.GetProperty("header").GetString()!, c => c.GetProperty("suggestedField").GetString());
        var body = JsonSerializer.SerializeToNode(settings ?? new { })!.AsObject();
        body["columns"] ??= JsonSerializer.SerializeToNode(columns);
        var mapped = await list.MapAsync(body);
        mapped.Status.ShouldBe(HttpStatusCode.OK, mapped.Text);
        return list;
    }

    public async Task<ImportedList> RunAsync(string csv, string recordType = "account", string source = "InfoComm 2026", object? settings = null)
    {
        var list = await MappedAsync(csv, recordType, source, settings);
        await list.RunAsync();
        return list;
    }
}

internal sealed class ImportedList(ApiClient api, Guid id)
{
    public Guid Id => id;

    public Task<ApiResponse> GetAsync() => api.GetAsync($"imports/{id}");

    public async Task<ApiResponse> MapAsync(object body) => await api.PutAsync($"imports/{id}/mapping", body, ("If-Match", (await GetAsync()).ETag!));

    public async Task<ApiResponse> ActAsync(string action, object? body = null) => await api.PostAsync($"imports/{id}/{action}", body, ("If-Match", (await GetAsync()).ETag!));

    public async Task<ApiResponse> ReadAsAsync(object body) => await api.PutAsync($"imports/{id}/source", body, ("If-Match", (await GetAsync()).ETag!));

    public async Task<ApiResponse> DeleteAsync() => await api.DeleteAsync($"imports/{id}", (await GetAsync()).ETag);

    public async Task<ApiResponse> CheckAsync()
    {
        var answer = await ActAsync("dry-run");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        return answer;
    }

    public async Task<ApiResponse> RunAsync()
    {
        var answer = await ActAsync("run");
        answer.Status.ShouldBe(HttpStatusCode.Accepted, answer.Text);
        answer.Location!.ToString().ShouldBe($"/api/v1/jobs/{answer["jobId"].GetGuid()}");
        return await EndedAsync();
    }

    public async Task<ApiResponse> UndoAsync()
    {
        (await ActAsync("undo")).Status.ShouldBe(HttpStatusCode.Accepted);
        return await EndedAsync();
    }

    public async Task<ApiResponse> EndedAsync()
    {
        var ended = await CrmApp.EventuallyAsync(GetAsync, import =>
            // The answer reads the list before its job: one that ends between the two is told as still being worked on.
            import["jobState"].GetString() is not ("queued" or "running") && !(import["jobState"].GetString() == "succeeded" && import["status"].GetString() is "running" or "undoing"));
        ended["jobState"].GetString().ShouldBe("succeeded", ended.Text);
        return ended;
    }

    public Task<ApiResponse> RowsAsync(string filter) => api.GetAsync($"imports/{id}/rows?filter={Uri.EscapeDataString(filter)}");

    public Task<ApiResponse> PatchRowAsync(int number, object body) => api.PatchAsync($"imports/{id}/rows/{number.ToString(CultureInfo.InvariantCulture)}", body, null);

    public async Task<IReadOnlyList<string>> OutcomesAsync() =>
        [.. (await api.GetAsync($"imports/{id}/rows?limit=200")).Items.Select(row => row.GetProperty("outcome").GetString()!)];
}

internal static class ImportAnswers
{
    public static int Count(this ApiResponse import, string outcome) => import["counts"].GetProperty(outcome).GetInt32();

    public static async Task<IReadOnlyList<JsonElement>> AccountsAsync(this ApiClient api, string filter = "") =>
        (await api.GetAsync("accounts?limit=200&sort=name" + (filter.Length == 0 ? "" : "&filter=" + Uri.EscapeDataString(filter)))).Items;

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
