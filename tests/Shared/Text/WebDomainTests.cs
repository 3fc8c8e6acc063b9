using Crm.Shared.Text;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Text;

public sealed class WebDomainTests
{
    [Theory]
    [InlineData("https://www.acme.com/contact?x=1", "acme.com")]
    [InlineData("ACME.com.hk", "acme.com.hk")]
    [InlineData("http://shop.acme.co.uk:8080/", "acme.co.uk")]
    [InlineData("ann@mail.acme.co.jp", "acme.co.jp")]
    [InlineData("acme.hk", "acme.hk")]
    [InlineData("acme.wixsite.com/home", "acme.wixsite.com")]
    [InlineData("ann@gmail.com", "gmail.com")]
    [InlineData("http://user:pass@acme.com/", "acme.com")]
    [InlineData("例子.香港", "xn--fsqu00a.xn--j6w193g")]
    public void The_registered_domain_is_found(string address, string domain) => WebDomain.Registered(address).ShouldBe(domain);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("com.hk")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("localhost")]
    [InlineData("a b.com")]
    public void What_has_no_domain_gives_none(string? address) => WebDomain.Registered(address).ShouldBeNull();

    [Theory]
    [InlineData("ann@gmail.com")]
    [InlineData("12345@qq.com")]
    [InlineData("x@163.com")]
    [InlineData("x@hotmail.com")]
    [InlineData("x@yahoo.com.hk")]
    [InlineData("https://www.facebook.com/acme")]
    [InlineData("https://hk.linkedin.com/company/acme")]
    [InlineData("acme.en.alibaba.com")]
    public void A_domain_that_many_share_is_no_company_s(string address) => WebDomain.OfCompany(address).ShouldBeNull();

    [Fact]
    public void A_company_s_own_domain_counts() => WebDomain.OfCompany("ann@acme.com.hk").ShouldBe("acme.com.hk");
}
