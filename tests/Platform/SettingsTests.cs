using Crm.Platform.Callers;
using Crm.Platform.Mail;
using Microsoft.Extensions.Configuration;

namespace Crm.Platform.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Crm:Mail:From", "nobody")]
    [InlineData("Crm:Mail:Port", "many")]
    [InlineData("Crm:Mail:Security", "Maybe")]
    [InlineData("Crm:Mail:Host", "")]
    [InlineData("Crm:Mail:Password", "")]
    [InlineData("Crm:Limits:PerUser", "plenty")]
    [InlineData("Crm:Authority:Issuer", "http://id.example.hk")]
    [InlineData("Crm:Authority:Issuer", "id")]
    [InlineData("Crm:Authority:Audience", "")]
    [InlineData("Crm:Authority:Roles:partner-system", "")]
    public void A_wrong_setting_stops_the_start_with_a_sentence_that_names_its_key(string key, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Crm:Mail:Host"] = "mail.example.hk",
            ["Crm:Mail:From"] = "crm@example.hk",
            ["Crm:Mail:User"] = "crm",
            ["Crm:Mail:Password"] = "secret",
            ["Crm:Authority:Issuer"] = "https://id.example.hk",
            ["Crm:Authority:Audience"] = "crm",
            ["Crm:Authority:Roles:partner-system"] = "partner",
        };
        Read(settings);
        settings[key] = value;

        Should.Throw<InvalidOperationException>(() => Read(settings)).Message.ShouldContain(key);
    }

    [Fact]
    public void Nothing_set_means_no_mail_server_and_no_authority()
    {
        var nothing = new ConfigurationBuilder().Build();

        MailSettings.Read(nothing).ShouldBeNull();
        AuthorityOptions.Read(nothing).ShouldBeNull();
    }

    private static void Read(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        MailSettings.Read(configuration);
        AuthorityOptions.Read(configuration);
        RequestLimits.Read(configuration);
    }
}
