using System.Net.Http.Headers;
using System.Text;
using Crm.Platform.Attachments;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Tests.Attachments;

public sealed class AttachmentTests : IClassFixture<CrmApp>
{
    private const int MaxBytes = 300_000;

    // The smallest PNG there is: one point.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n");

    private readonly CrmApp app;

    public AttachmentTests(CrmApp app)
    {
        this.app = app;
        app.Settings["Crm:Files:MaxBytes"] = $"{MaxBytes}";
        app.Settings["Crm:Files:QuotaBytes"] = "2000000";
    }

    [Fact]
    public async Task A_file_at_a_record_comes_back_as_it_was_and_is_never_shown_by_the_browser()
    {
        var account = await AccountAsync();
        var uploaded = await UploadAsync(app.Administrator, account, Pdf, "報價單 2026.pdf", "application/pdf");
        uploaded.Status.ShouldBe(HttpStatusCode.Created, uploaded.Text);
        uploaded["name"].GetString().ShouldBe("報價單 2026.pdf");
        uploaded["size"].GetInt64().ShouldBe(Pdf.Length);

        using var response = await app.Administrator.Http.GetAsync($"/api/v1/attachments/{uploaded.Id}/content");
        (await response.Content.ReadAsByteArrayAsync()).ShouldBe(Pdf);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        response.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("報價單 2026.pdf");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);

        (await ListAsync(app.Administrator, account)).Items.Single().GetProperty("id").GetGuid().ShouldBe(uploaded.Id);
    }

    [Fact]
    public async Task Only_who_sees_the_record_sees_its_files()
    {
        var owner = new TestCaller { Grants = { ["accounts:create"] = Scope.Everyone, ["accounts:read"] = Scope.Own, ["attachments:create"] = Scope.Everyone } };
        var mine = (await app.As(owner).PostAsync("accounts", new { name = "Owned Hall", ownerId = owner.Id })).Id;
        var file = await UploadAsync(app.As(owner), mine, Pdf, "offer.pdf");
        file.Status.ShouldBe(HttpStatusCode.Created, file.Text);

        var stranger = app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own, ["attachments:create"] = Scope.Everyone, ["attachments:delete"] = Scope.Everyone } });
        (await ListAsync(stranger, mine)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"attachments/{file.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"attachments/{file.Id}/content")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"attachments/{file.Id}/preview")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.DeleteAsync($"attachments/{file.Id}", "*")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await UploadAsync(stranger, mine, Pdf, "offer.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous.GetAsync($"attachments/{file.Id}/content")).Status.ShouldBe(HttpStatusCode.Unauthorized);

        var reader = app.With("accounts:read");
        (await reader.GetAsync($"attachments/{file.Id}/content")).Status.ShouldBe(HttpStatusCode.OK);
        (await UploadAsync(reader, mine, Pdf, "offer.pdf")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.DeleteAsync($"attachments/{file.Id}", "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("../../x.txt", "x.txt")]
    [InlineData("..\\..\\windows\\win.txt", "win.txt")]
    [InlineData("a\u0000b\u001Fc\r\nd.txt", "abcd.txt")]
    [InlineData("invoice\u202Etxt.txt", "invoicetxt.txt")]
    [InlineData("CON.txt", "_CON.txt")]
    [InlineData(" a<b>:\"|?*.txt. ", "a_b______.txt")]
    public async Task A_name_is_made_harmless(string given, string kept)
    {
        var account = await AccountAsync();
        var uploaded = await UploadAsync(app.Administrator, account, "hello"u8.ToArray(), given);
        uploaded.Status.ShouldBe(HttpStatusCode.Created, uploaded.Text);
        uploaded["name"].GetString().ShouldBe(kept);
        (await app.Administrator.GetAsync($"attachments/{uploaded.Id}/content")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_very_long_name_keeps_its_ending()
    {
        var uploaded = await UploadAsync(app.Administrator, await AccountAsync(), "hello"u8.ToArray(), string.Concat(Enumerable.Repeat("長𠮷", 400)) + ".txt");
        var name = uploaded["name"].GetString()!;
        name.Length.ShouldBeLessThanOrEqualTo(150);
        name.ShouldEndWith(".txt");
    }

    [Fact]
    public async Task What_is_no_file_of_its_kind_or_a_program_is_refused()
    {
        var account = await AccountAsync();
        var program = new byte[600];
        "MZ"u8.CopyTo(program);
        foreach (var (content, name, claimed, code) in new (byte[], string, string?, string)[]
        {
            (program, "setup.exe", null, "attachment.type-not-allowed"),
            (program, "photo.png", "image/png", "attachment.content-mismatch"),
            (program, "notes.txt", "text/plain", "attachment.content-mismatch"),
            ("\u007fELF\u0002\u0001\u0001"u8.ToArray(), "notes.txt", "text/plain", "attachment.content-mismatch"),
            ("#!/bin/sh\nrm -rf /"u8.ToArray(), "notes.txt", "text/plain", "attachment.content-mismatch"),
            ("<html><script>alert(1)</script>"u8.ToArray(), "photo.jpg", "image/jpeg", "attachment.content-mismatch"),
            (Picture, "offer.pdf", "application/pdf", "attachment.content-mismatch"),
            (Pdf, "offer.pdf", "image/png", "attachment.content-mismatch"),
            ("<script>alert(1)</script>"u8.ToArray(), "page.html", "text/html", "attachment.type-not-allowed"),
            ("hello"u8.ToArray(), "photo\u202Etxt.exe", "text/plain", "attachment.type-not-allowed"),
            ([], "empty.txt", "text/plain", "attachment.empty"),
        })
        {
            var refused = await UploadAsync(app.Administrator, account, content, name, claimed);
            refused.Status.ShouldBe(HttpStatusCode.BadRequest, name);
            refused["errors"][0].GetProperty("code").GetString().ShouldBe(code, name);
        }

        (await ListAsync(app.Administrator, account)).Items.ShouldBeEmpty();
        (await app.Administrator.PostAsync($"attachments?recordType=account&recordId={account}", new { file = "text" })).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_drawing_with_a_script_is_kept_but_no_browser_runs_it()
    {
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"><script>alert(document.cookie)</script></svg>"u8.ToArray();
        var uploaded = await UploadAsync(app.Administrator, await AccountAsync(), svg, "logo.svg", "image/svg+xml");
        uploaded.Status.ShouldBe(HttpStatusCode.Created, uploaded.Text);
        uploaded["previewable"].GetBoolean().ShouldBeFalse();

        using var response = await app.Administrator.Http.GetAsync($"/api/v1/attachments/{uploaded.Id}/content");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await app.Administrator.GetAsync($"attachments/{uploaded.Id}/preview")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_before_it_lies_on_the_disk()
    {
        var account = await AccountAsync();
        // Says how large it is: nothing of it is read.
        using var announced = Form(new EndlessStream(5L << 30), "huge.txt", 5L << 30);
        var refused = await app.Administrator.PostAsync($"attachments?recordType=account&recordId={account}", announced);
        refused.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        refused.Code.ShouldBe("attachment.too-large");

        // Says nothing: it is read just as far as is allowed.
        var endless = new EndlessStream(5L << 30);
        using var unannounced = Form(endless, "huge.txt", null);
        (await app.Administrator.PostAsync($"attachments?recordType=account&recordId={account}", unannounced)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        endless.Position.ShouldBeLessThan(MaxBytes * 10);

        var settings = app.Services.GetRequiredService<FileSettings>();
        Directory.EnumerateFiles(settings.Incoming).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_picture_is_shown_in_the_page_as_the_type_that_its_bytes_have()
    {
        var uploaded = await UploadAsync(app.Administrator, await AccountAsync(), Picture, "plan.png", "image/png");
        uploaded["previewable"].GetBoolean().ShouldBeTrue();
        using var preview = await app.Administrator.Http.GetAsync($"/api/v1/attachments/{uploaded.Id}/preview");
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        preview.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        preview.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        preview.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");

        var document = await UploadAsync(app.Administrator, await AccountAsync(), Pdf, "plan.pdf");
        (await app.Administrator.GetAsync($"attachments/{document.Id}/preview")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_content_is_kept_once_and_swept_when_the_last_use_has_left_the_bin()
    {
        var content = Encoding.UTF8.GetBytes("kept once " + Ids.New());
        var (first, second) = (await AccountAsync(), await AccountAsync());
        var one = await UploadAsync(app.Administrator, first, content, "a.txt");
        var two = await UploadAsync(app.Administrator, second, content, "b.txt");
        var key = await KeyOfAsync(one.Id);
        (await KeyOfAsync(two.Id)).ShouldBe(key);

        (await app.Administrator.DeleteAsync($"attachments/{one.Id}", one.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await app.Administrator.GetAsync($"attachments/{one.Id}/content")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Administrator.GetAsync($"attachments?recordType=account&recordId={first}&bin=true")).Items.Count.ShouldBe(1);
        (await app.Administrator.PostAsync($"attachments/{one.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Administrator.GetAsync($"attachments/{one.Id}/content")).Text.ShouldBe(Encoding.UTF8.GetString(content));

        await app.Administrator.DeleteAsync($"attachments/{one.Id}", "*");
        app.Clock.Advance(TimeSpan.FromDays(40));
        await SweepAsync();
        (await app.Administrator.GetAsync($"attachments/{two.Id}/content")).Status.ShouldBe(HttpStatusCode.OK);
        (await app.Administrator.PostAsync($"attachments/{one.Id}/restore")).Status.ShouldBe(HttpStatusCode.NotFound);

        await app.Administrator.DeleteAsync($"attachments/{two.Id}", "*");
        app.Clock.Advance(TimeSpan.FromDays(40));
        await SweepAsync();
        app.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync();
        (await app.Services.GetRequiredService<IFileStore>().OpenAsync(key, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task When_the_room_is_used_up_a_file_is_refused()
    {
        var account = await AccountAsync();
        ApiResponse answer;
        var sent = 0;
        do
        {
            answer = await UploadAsync(app.Administrator, account, Encoding.ASCII.GetBytes($"{Ids.New()}{new string('x', 250_000)}"), "big.txt");
        }
        while (answer.Status == HttpStatusCode.Created && ++sent < 10);
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Code.ShouldBe("attachment.quota-reached");
        await using var scope = app.OpenScope();
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Attachment>().Where(a => a.SubjectId == account).ExecuteDeleteAsync();
        app.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync();
        app.Clock.Advance(TimeSpan.FromDays(2));
        await SweepAsync();
        (await UploadAsync(app.Administrator, account, Pdf, "offer.pdf")).Status.ShouldBe(HttpStatusCode.Created);
    }

    private async Task<Guid> AccountAsync() => (await app.Administrator.PostAsync("accounts", new { name = "File Hall " + Ids.New() })).Id;

    private static Task<ApiResponse> ListAsync(ApiClient client, Guid account) => client.GetAsync($"attachments?recordType=account&recordId={account}");

    private static async Task<ApiResponse> UploadAsync(ApiClient client, Guid account, byte[] content, string name, string? type = null)
    {
        using var form = Form(new MemoryStream(content), name, content.Length, type);
        return await client.PostAsync($"attachments?recordType=account&recordId={account}", form);
    }

    private static MultipartFormDataContent Form(Stream content, string name, long? length, string? type = null)
    {
        var part = new StreamContent(content);
        part.Headers.ContentLength = length;
        if (type is not null) part.Headers.ContentType = new MediaTypeHeaderValue(type);
        // As a browser sends it: raw, in UTF-8.
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(name)}");
        var form = new MultipartFormDataContent();
        form.Add(part);
        return form;
    }

    private async Task<string> KeyOfAsync(Guid id)
    {
        await using var scope = app.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return await db.Set<Attachment>().Where(a => a.Id == id).Select(a => a.FileId).SingleAsync() is var file ? StoredFile.KeyOf(file) : "";
    }

    private async Task SweepAsync()
    {
        await using var scope = app.OpenScope();
        await scope.ServiceProvider.GetRequiredService<FileSweep>().SweepAsync(CancellationToken.None);
    }

    /// <summary>Gigabytes of the letter a, and how many of them were read.</summary>
    private sealed class EndlessStream(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            buffer.AsSpan(offset, read).Fill((byte)'a');
            Position += read;
            return read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
