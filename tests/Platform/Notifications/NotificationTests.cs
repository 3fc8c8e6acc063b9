using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Tests.Notifications;

/// <summary>Stands for any module's event that somebody must be told of.</summary>
public sealed record TestNotice(IReadOnlyList<Guid> Recipients, Guid RecordId, string Role) : IPersonalNotice
{
    public string NoticeCode => "role.built-in";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["name"] = Role };
    public (string RecordType, Guid Id) NoticeRecord => ("role", RecordId);
}

public sealed class NotificationTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_notice_reaches_its_recipients_in_their_language_and_nobody_else()
    {
        var administrator = await app.AdministratorAsync();
        var user = await administrator.AddAsync("notified@example.hk");
        var browser = await app.SignedInAsync("notified@example.hk");

        await RaiseAsync(user.Id, "Analyst");

        var list = await CrmApp.EventuallyAsync(() => browser.GetAsync("notifications", ("Accept-Language", "zh-HK")), r => r.Items.Count == 1);
        list["unread"].GetInt32().ShouldBe(1);
        list.Items[0].GetProperty("text").GetString().ShouldBe("「Analyst」是內置角色，可以更改但不能刪除。");
        (await administrator.GetAsync("notifications")).Items.ShouldBeEmpty();

        (await browser.PostAsync("notifications/mark-read", new { }))["unread"].GetInt32().ShouldBe(0);
        (await browser.GetAsync("notifications?filter=unread eq true")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_live_stream_tells_at_once_and_ends_with_the_session()
    {
        var administrator = await app.AdministratorAsync();
        var user = await administrator.AddAsync("live@example.hk");
        var browser = await app.SignedInAsync("live@example.hk");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/notifications/stream");
        using var response = await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await DataAsync(lines)).ShouldContain("\"unread\":0");

        var before = TimeProvider.System.GetTimestamp();
        await RaiseAsync(user.Id, "Partner");
        string data;
        while (!(data = await DataAsync(lines)).Contains("\"unread\":1", StringComparison.Ordinal))
            TimeProvider.System.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromSeconds(10));
        data.ShouldContain("Partner");

        await administrator.PostAsync($"users/{user.Id}/disable", null, ("If-Match", "*"));
        string? line;
        do
            line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(15));
        while (line is not null);
    }

    private static async Task<string> DataAsync(StreamReader lines)
    {
        while (true)
        {
            var line = await lines.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(15));
            if (line!.StartsWith("data:", StringComparison.Ordinal))
                return line;
        }
    }

    private async Task RaiseAsync(Guid recipient, string role)
    {
        await using var scope = app.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        db.Publish(Ids.New(), new TestNotice([recipient], Ids.New(), role));
        await db.SaveChangesAsync();
    }
}
