using System.Text.Json;
using System.Text.RegularExpressions;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Architecture.Tests;

public sealed partial class MessageTests
{
    [Fact]
    public async Task Every_message_is_said_in_three_languages_with_the_same_facts()
    {
        await using var app = Product.Build("Sqlite");
        var messages = app.Services.GetRequiredService<Messages>().All;
        messages.Count.ShouldBeGreaterThan(30);
        foreach (var (code, texts) in messages)
        {
            code.ShouldMatch("^[a-z0-9-]+(\\.[a-z0-9-]+)+$");
            texts.Keys.ShouldBe(["en", "zh-Hant", "zh-Hans"], ignoreOrder: true, customMessage: code);
            texts.Values.ShouldAllBe(text => !string.IsNullOrWhiteSpace(text), code);
            foreach (var locale in new[] { "zh-Hant", "zh-Hans" })
                Facts(texts[locale]).ShouldBe(Facts(texts["en"]), ignoreOrder: true, customMessage: $"{code} in {locale}");
        }
    }

    [Fact]
    public async Task Every_code_that_the_product_throws_has_a_message()
    {
        await using var app = Product.Build("Sqlite");
        var messages = app.Services.GetRequiredService<Messages>();
        var thrown = Product.Sources("modules").Concat(Product.Sources("host"))
            .SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(m => (Code: m.Groups["code"].Value, File: Path.GetRelativePath(Product.Root, file)))).ToList();
        thrown.Count.ShouldBeGreaterThan(5);
        thrown.Where(t => !messages.Knows(t.Code)).Select(t => $"{t.Code} ({t.File})").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_field_that_the_audit_trail_tells_of_has_a_word_in_the_web_client()
    {
        var audited = new HashSet<string>();
        await Product.ForEachContextAsync("Sqlite", (_, context) => audited.UnionWith(
            context.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(AggregateRoot)) && type.ClrType.IsAssignableTo(typeof(IRecord)))
                .SelectMany(type => type.GetProperties()).Where(AuditRecorder.IsAudited).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))));
        audited.Count.ShouldBeGreaterThan(100);
        using var words = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Product.Root, "web-client/src/i18n/locales/en/platform.json")));
        var known = words.RootElement.GetProperty("audit").GetProperty("fields").EnumerateObject().Select(word => word.Name);
        // Custom values are told one by one, under the names that were given to them.
        audited.Except(known).Except(["custom"]).Order().ShouldBeEmpty();
    }

    private static IEnumerable<string> Facts(string text) => Fact().Matches(text).Select(m => m.Value).Distinct();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Fact();

    // A code is the first text of a business rule and of a filter's mistake, the second of an invalid request's (the first is the place).
    [GeneratedRegex("""(?:(?:BusinessRuleException|FilterException)\(\s*|InvalidRequestException\(\s*\$?"[^"]*",\s*|WithErrorCode\(\s*|new InvalidField\(\s*\$?"[^"]*",\s*)"(?<code>[a-z0-9-]+(?:\.[a-z0-9-]+)+)""")]
    private static partial Regex Code();
}
