using Crm.Shared.Text;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Text;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+852 2345 6789", "HK", "+85223456789", null)]
    [InlineData("(852) 2345-6789", "HK", "+85223456789", null)]
    [InlineData("(+852) 2345 6789", "US", "+85223456789", null)]
    [InlineData("00852 2345 6789", "HK", "+85223456789", null)]
    [InlineData("0085223456789", "CN", "+85223456789", null)]
    [InlineData("001 86 755 8888 1234", "HK", "+8675588881234", null)]
    [InlineData("011 852 2345 6789", "US", "+85223456789", null)]
    [InlineData("2345 6789", "HK", "+85223456789", null)]
    [InlineData("２３４５　６７８９", "HK", "+85223456789", null)]
    [InlineData("＋８５２－２３４５－６７８９", "CN", "+85223456789", null)]
    [InlineData("2345 6789 ext. 12", "HK", "+85223456789", "12")]
    [InlineData("2345 6789 x12", "HK", "+85223456789", "12")]
    [InlineData("2345 6789 (ext 12)", "HK", "+85223456789", "12")]
    [InlineData("2345 6789 內線 301", "HK", "+85223456789", "301")]
    [InlineData("2345 6789 轉 301", "HK", "+85223456789", "301")]
    [InlineData("tel:+852-2345-6789;ext=5", "HK", "+85223456789", "5")]
    [InlineData("Tel: 2345.6789", "HK", "+85223456789", null)]
    [InlineData("電話：2345 6789", "HK", "+85223456789", null)]
    [InlineData("0755-8888 1234", "CN", "+8675588881234", null)]
    [InlineData("138 0013 8000", "CN", "+8613800138000", null)]
    [InlineData("0755-8888 1234", "HK", "+8675588881234", null)]
    [InlineData("138 0013 8000", "HK", "+8613800138000", null)]
    [InlineData("86 138 0013 8000", "HK", "+8613800138000", null)]
    [InlineData("+44 (0)20 7946 0958", "HK", "+442079460958", null)]
    [InlineData("020 7946 0958", "GB", "+442079460958", null)]
    [InlineData("(212) 555-0187", "US", "+12125550187", null)]
    [InlineData("03-3210-1234", "JP", "+81332101234", null)]
    [InlineData("06 6982 1234", "IT", "+390669821234", null)]
    [InlineData("+65 6123 4567", "HK", "+6561234567", null)]
    [InlineData("٢٣٤٥ ٦٧٨٩", "HK", "+85223456789", null)]
    public void A_number_is_understood_as_people_write_it(string text, string region, string e164, string? extension)
    {
        PhoneNumber.TryParse(text, region, out var number).ShouldBeTrue();
        number.E164.ShouldBe(e164);
        number.Extension.ShouldBe(extension);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("n/a")]
    [InlineData("123")]
    [InlineData("call me 2345 6789 now")]
    [InlineData("2345 6789 / 2345 6780")]
    [InlineData("+999 1234 5678")]
    [InlineData("++852 2345 6789")]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("2345\n6789\n1111\n2222")]
    public void What_cannot_be_dialled_is_refused(string? text) => PhoneNumber.TryParse(text, "HK", out _).ShouldBeFalse();

    [Fact]
    public void Without_a_known_default_region_only_international_numbers_are_understood()
    {
        PhoneNumber.TryParse("2345 6789", "??", out _).ShouldBeFalse();
        PhoneNumber.TryParse("+85223456789", "??", out var number).ShouldBeTrue();
        number.Region.ShouldBe("HK");
    }

    [Theory]
    [InlineData("9123 4567", "HK", true)]
    [InlineData("2345 6789", "HK", false)]
    [InlineData("138 0013 8000", "CN", true)]
    public void A_mobile_number_is_told_from_a_fixed_line(string text, string region, bool mobile)
    {
        PhoneNumber.TryParse(text, region, out var number).ShouldBeTrue();
        number.IsMobile.ShouldBe(mobile);
    }

    [Theory]
    [InlineData("+85223456789", "+852 2345 6789")]
    [InlineData("+8613800138000", "+86 138 0013 8000")]
    [InlineData("+8675588881234", "+86 755 8888 1234")]
    [InlineData("+442079460958", "+44 20 7946 0958")]
    [InlineData("+12125550187", "+1 212-555-0187")]
    [InlineData("not a number", "not a number")]
    public void A_stored_number_is_shown_in_the_groups_of_its_country(string e164, string shown) => PhoneNumber.Format(e164).ShouldBe(shown);

    [Fact]
    public void The_extension_is_shown_after_the_number()
    {
        PhoneNumber.TryParse("2345 6789 x12", "HK", out var number).ShouldBeTrue();
        number.ToString().ShouldBe("+852 2345 6789 ext. 12");
    }
}
