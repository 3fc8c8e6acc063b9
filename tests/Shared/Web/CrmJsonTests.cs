using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Web;

public sealed class CrmJsonTests
{
    [Theory]
    [InlineData("""{"a": "\ud83c"}""")]
    [InlineData("""{"a": ["ok", {"b": "\u0000"}]}""")]
    [InlineData("""{"a": {"\ud83c": 1}}""")]
    public void Text_that_no_database_stores_is_refused_in_values_of_any_type(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, CrmJson.Options));

    [Theory]
    [InlineData("""{"amount": "1", "currency": 852}""")]
    [InlineData("""{"amount": 1, "currency": "HKD"}""")]
    [InlineData("""{"amount": "\ud83c", "currency": "HKD"}""")]
    public void Money_of_the_wrong_shape_is_refused_as_malformed(string json) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Money>(json, CrmJson.Options));
}
