using Crm.Segmentation.Import.Files;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Fields;
using Crm.Segmentation.Tests.Import.Files;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import.Mapping;

public sealed class MappingSuggestionTests
{
    [Theory]
    [InlineData("Exhibitor Name", "name")]
    [InlineData("COMPANY", "name")]
    [InlineData("companyName", "name")]
    [InlineData("公司名稱", "name")]
    [InlineData("公司名称", "name")]
    [InlineData("Company Name 公司名稱", "name")]
    [InlineData("參展商", "name")]
    [InlineData("name", "name")]
    [InlineData("Booth No.", "listing.booth")]
    [InlineData("booth_number", "listing.booth")]
    [InlineData("booths", "listing.booth")]
    [InlineData("Stand", "listing.booth")]
    [InlineData("展位號", "listing.booth")]
    [InlineData("攤位編號", "listing.booth")]
    [InlineData("Hall", "listing.hall")]
    [InlineData("展馆", "listing.hall")]
    [InlineData("Contact Person", "contact.name")]
    [InlineData("聯絡人", "contact.name")]
    [InlineData("联系人姓名", "contact.name")]
    [InlineData("First Name", "contact.firstName")]
    [InlineData("Job Title", "contact.jobTitle")]
    [InlineData("職位", "contact.jobTitle")]
    [InlineData("Tel", "phone")]
    [InlineData("Tel. No.", "phone")]
    [InlineData("電話 Tel", "phone")]
    [InlineData("联系电话", "phone")]
    [InlineData("Mobile", "mobile")]
    [InlineData("手提電話", "mobile")]
    [InlineData("手机号码", "mobile")]
    [InlineData("Fax", "fax")]
    [InlineData("E-mail", "email")]
    [InlineData("電郵", "email")]
    [InlineData("电子邮箱", "email")]
    [InlineData("Contact E-mail", "contact.email")]
    [InlineData("Website URL", "website")]
    [InlineData("網址", "website")]
    [InlineData("Address", "address.line")]
    [InlineData("通訊地址", "address.line")]
    [InlineData("District", "address.district")]
    [InlineData("City", "address.city")]
    [InlineData("Country/Region", "address.country")]
    [InlineData("國家／地區", "address.country")]
    [InlineData("Industry", "businessType")]
    [InlineData("Nature of Business", "businessType")]
    [InlineData("業務性質", "businessType")]
    [InlineData("Product Categories", "listing.products")]
    [InlineData("展品類別", "listing.products")]
    [InlineData("Remarks", "description")]
    [InlineData("備註", "description")]
    [InlineData("Membership No.", "listing.memberNumber")]
    [InlineData("會員編號", "listing.memberNumber")]
    public void A_header_is_understood(string header, string field) =>
        Suggest(ImportedType.Account, $"{header},zzz\n\"\",q\n")[header].ShouldBe(field);

    [Fact]
    public void Bilingual_name_columns_go_to_the_name_and_to_the_script_that_their_values_are_in()
    {
        Suggest(ImportedType.Account, "英文名稱,公司名稱\nLenovo (HK) Ltd,聯想（香港）有限公司\nHuawei,華為技術有限公司\n")
            .ShouldBe(new() { ["英文名稱"] = "name", ["公司名稱"] = "names.zh-Hant" });
        Suggest(ImportedType.Account, "Company,Company (Chinese)\nLenovo,联想（北京）有限公司\nHuawei,华为技术有限公司\n")
            .ShouldBe(new() { ["Company"] = "name", ["Company (Chinese)"] = "names.zh-Hans" });
        Suggest(ImportedType.Account, "公司名稱（繁體）,公司名稱（簡體）,Company Name\n中大,中大,CUHK\n")
            .ShouldBe(new() { ["公司名稱（繁體）"] = "names.zh-Hant", ["公司名稱（簡體）"] = "names.zh-Hans", ["Company Name"] = "name" });
        Suggest(ImportedType.Account, "公司名稱,電話\n聯想（香港）有限公司,25163838\n")
            .ShouldBe(new() { ["公司名稱"] = "name", ["電話"] = "phone" });
    }

    [Fact]
    public void A_name_beside_a_company_is_a_person()
    {
        Suggest(ImportedType.Account, "Name,Company\nChan Tai Man,ABSEN\n").ShouldBe(new() { ["Name"] = "contact.name", ["Company"] = "name" });
        Suggest(ImportedType.Contact, "Name,Company,Email\nChan Tai Man,ABSEN,a@b.hk\n").ShouldBe(new() { ["Name"] = "name", ["Company"] = "account.name", ["Email"] = "email" });
        Suggest(ImportedType.Lead, "Name,Company,Enquiry,Date\nChan,ABSEN,LED wall?,2026-03-04\n")
            .ShouldBe(new() { ["Name"] = "personName", ["Company"] = "companyName", ["Enquiry"] = "message", ["Date"] = "enquiredAt" });
    }

    [Fact]
    public void Values_speak_where_a_header_says_nothing_and_are_heard_where_it_is_wrong()
    {
        var suggested = Suggest(ImportedType.Account, "a,b,c,d,Email\nABSEN Ltd,+852 2345 6789,info@absen.hk,www.absen.hk,\nGiant Co Ltd,2516 3838,a@b.com,https://giant.com,none\nYealink Inc,28873411,b@c.hk,yealink.com,none\n");

        suggested.ShouldBe(new() { ["a"] = "name", ["b"] = "phone", ["c"] = "email", ["d"] = "website" });
    }

    [Fact]
    public void No_field_is_suggested_twice() =>
        Suggest(ImportedType.Account, "Company,Tel,Telephone\nA,23456789,23456780\n").Values.ShouldBe(["name", "phone"]);

    [Fact]
    public void Fill_and_samples_are_counted()
    {
        var profile = Profiles("name,tel\na,1\nb,\na,2\nc,\n")[1];

        profile.Fill.ShouldBe(0.5);
        profile.Samples.ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("infocomm-exhibitors.csv", "name=name booth_number=listing.booth hall=listing.hall", 181)]
    [InlineData("ces-exhibitors.csv", "exhibitor_id=listing.memberNumber name=name booths=listing.booth hall=listing.hall description=description tags=tags", 150)]
    public void Real_lists_are_understood(string name, string expected, int rows)
    {
        var path = Path.Combine("/work/shared/data", name);
        Assert.SkipUnless(File.Exists(path), "The customer's lists are not at hand.");
        using var stream = File.OpenRead(path);
        using var file = TableFile.Open(stream);
        var profiles = Profiles(file);

        file.Table.Rows().Count(row => row.Problem is null).ShouldBe(rows);
        string.Join(' ', MappingSuggestions.For(ImportedType.Account, profiles, CustomFields.None).Select((field, i) => (field, i)).Where(one => one.field is not null)
            .Select(one => $"{profiles[one.i].Header}={one.field!.Field}")).ShouldBe(expected);
    }

    [Fact]
    public void A_column_of_countries_is_one_whatever_its_header_says() =>
        Suggest(ImportedType.Account, "company,office_location\nA Ltd,United States\nB Ltd,Kenya\nC Ltd,香港\n").ShouldContainKeyAndValue("office_location", "address.country");

    private static Dictionary<string, string> Suggest(ImportedType type, string csv)
    {
        var profiles = Profiles(csv);
        return MappingSuggestions.For(type, profiles, CustomFields.None).Select((field, i) => (field, profiles[i].Header)).Where(one => one.field is not null)
            .ToDictionary(one => one.Header, one => one.field!.Field);
    }

    private static List<ColumnProfile> Profiles(string csv)
    {
        using var file = Read.Csv(csv);
        return Profiles(file);
    }

    private static List<ColumnProfile> Profiles(TableFile file)
    {
        var profiles = file.Table.Headers.Select(header => new ColumnProfile(header)).ToList();
        foreach (var row in file.Table.Rows())
            foreach (var (i, profile) in profiles.Index()) profile.Add(row.Cells[i]);
        return profiles;
    }
}
