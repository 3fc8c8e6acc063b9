using Crm.Shared.Text;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Text;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("Ann.Chan@Example.COM", "ann.chan@example.com")]
    [InlineData("  ann+fair@example.com.hk ", "ann+fair@example.com.hk")]
    [InlineData("mailto:ann@example.com", "ann@example.com")]
    [InlineData("陳@例子.香港", "陳@xn--fsqu00a.xn--j6w193g")]
    public void An_address_is_brought_to_one_form(string text, string expected)
    {
        EmailAddress.TryParse(text, out var address).ShouldBeTrue();
        address.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("ann@")]
    [InlineData("ann@localhost")]
    [InlineData("ann@@example.com")]
    [InlineData("ann@example.com\r\nBcc: all@example.com")]
    [InlineData("ann\n@example.com")]
    [InlineData("ann@exa\u0000mple.com")]
    [InlineData("ann@example.com, bob@example.com")]
    [InlineData("Ann <ann@example.com>")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("ann@exa\u202Emple.com")]
    [InlineData("ann@-example.com")]
    [InlineData("ann@example..com")]
    public void What_is_not_one_bare_address_is_refused(string? text) => EmailAddress.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void An_address_longer_than_mail_allows_is_refused()
    {
        EmailAddress.TryParse(new string('a', 65) + "@example.com", out _).ShouldBeFalse();
        EmailAddress.TryParse("a@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 5)) + ".com", out _).ShouldBeFalse();
    }
}
