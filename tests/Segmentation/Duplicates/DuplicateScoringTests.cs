using Crm.Segmentation.Duplicates;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Duplicates;

public sealed class DuplicateScoringTests
{
    [Theory]
    [InlineData("AERO DIGITAL WORLD PVT LTD", "AERO DIGITAL WORLD PVT LTD")]
    [InlineData("GIANT CO., LTD.", "Giant Co Ltd")]
    [InlineData("GIANT CO., LTD.", "Giant Company Limited")]
    [InlineData("Giant Limited", "Giant Co., Ltd")]
    [InlineData("聯想（香港）有限公司", "联想(香港)有限公司")]
    [InlineData("聯想香港有限公司", "联想(香港)有限公司")]
    [InlineData("Lenovo (HK) Ltd", "LENOVO (HONG KONG) LIMITED")]
    [InlineData("Lenovo (H.K.) Ltd.", "Lenovo Hong Kong Limited")]
    [InlineData("Bang & Olufsen A/S", "Bang and Olufsen A/S")]
    [InlineData("ＡＢＣＤＥ　Ｌｉｍｉｔｅｄ", "Abcde Ltd.")]
    [InlineData("The Peninsula Hotel Ltd", "Peninsula Hotel Limited")]
    [InlineData("Harbour Intl Ltd", "Harbour International Limited")]
    [InlineData("Harbour Int'l Ltd", "Harbour International Limited")]
    [InlineData("Müller GmbH", "Muller G.m.b.H.")]
    [InlineData("Prase Engineering S.p.A.", "PRASE ENGINEERING SPA")]
    [InlineData("Serata Audio Sdn. Bhd.", "SERATA AUDIO SDN BHD")]
    [InlineData("株式会社ヒビノ", "ヒビノ㈱")]
    [InlineData("日本電気株式会社", "日本电气株式會社")]
    [InlineData("삼성전자 주식회사", "(주)삼성전자")]
    [InlineData("深圳市洲明科技股份有限公司", "深圳洲明科技股份有限公司")]
    [InlineData("PT Sinar Jaya", "PT. SINAR JAYA")]
    [InlineData("A&T", "A & T")]
    [InlineData("4SQUARE", "4square")]
    public void Spellings_of_one_name_are_the_same(string a, string b) => VerdictOf(a, b).ShouldBe(DuplicateVerdict.Same);

    [Theory]
    [InlineData("Han's Laser", "Hans Laser")]
    [InlineData("Han’s Laser Technology Co Ltd", "Hans Laser Technology Co., Ltd.")]
    [InlineData("Soundcraft Ltd", "Sound Craft Limited")]
    [InlineData("Coca-Cola Ltd", "CocaCola Ltd")]
    [InlineData("ABSEN", "Absen Ltd")]
    [InlineData("Harbour Tech Ltd", "Harbour Technology Limited")]
    [InlineData("Blue Ocean System Ltd", "Blue Ocean Systems Ltd")]
    [InlineData("Blue Ocean Robotics Ltd", "Blue Ocean Robotcis Ltd")]
    [InlineData("Samsung Electronics", "Samsumg Electronics")]
    [InlineData("Aero Digital World Pvt Ltd", "Aero Digtal World Pvt Ltd")]
    [InlineData("Aero Digital World Ltd", "Digital Aero World Ltd")]
    [InlineData("Shenzhen Absen Optoelectronic Co., Ltd.", "Absen Optoelectronic Co Ltd")]
    [InlineData("深圳市洲明科技股份有限公司", "洲明科技股份有限公司")]
    [InlineData("Blue Ocean Robotics Inc", "Blue Ocean Robotics LLC")]
    public void Small_differences_make_a_likely_duplicate(string a, string b) => VerdictOf(a, b).ShouldBe(DuplicateVerdict.Likely);

    [Theory]
    [InlineData("MST CO.,LTD.", "MST Corporation")]
    [InlineData("MST", "MST Co Ltd")]
    [InlineData("Giant Inc", "Giant GmbH")]
    [InlineData("Lenovo Group Limited", "Lenovo Limited")]
    [InlineData("聯想集團有限公司", "聯想有限公司")]
    [InlineData("Light Sound Ltd", "Sound Light Ltd")]
    public void What_only_a_person_can_tell_is_a_possible_duplicate(string a, string b) => VerdictOf(a, b).ShouldBe(DuplicateVerdict.Possible);

    [Theory]
    [InlineData("Samsung India", "Samsung")]
    [InlineData("Samsung India Electronics Pvt Ltd", "Samsung Electronics")]
    [InlineData("Samsung Electronics", "Samsung SDI")]
    [InlineData("Samsung", "Samsung Electronics")]
    [InlineData("聯想（香港）有限公司", "聯想有限公司")]
    [InlineData("Lenovo (HK) Ltd", "Lenovo (Macau) Ltd")]
    [InlineData("Bank of China", "Bank of China (Hong Kong)")]
    [InlineData("Shenzhen Star Audio Co Ltd", "Guangzhou Star Audio Co Ltd")]
    [InlineData("HKPC", "Hong Kong Productivity Council")]
    [InlineData("Wong Trading Co", "Tong Trading Co")]
    [InlineData("Studio 54 Production", "Studio 55 Production")]
    [InlineData("中國建築第二工程局", "中國建築第三工程局")]
    [InlineData("華東照明有限公司", "華南照明有限公司")]
    [InlineData("Company Limited", "Limited Company")]
    [InlineData("N/A", "n.a.")]
    [InlineData("A&T", "AT")]
    [InlineData("Sony", "Sonos")]
    [InlineData("LG Electronics", "TCL Electronics")]
    [InlineData("👍", "🎉")]
    [InlineData("Pacific Audio Ltd", "Atlantic Audio Ltd")]
    [InlineData("China Mobile Ltd", "Hong Kong Mobile Ltd")]
    [InlineData("Technology Co Ltd", "Trading Co Ltd")]
    public void Different_companies_stay_different(string a, string b) => VerdictOf(a, b).ShouldBe(DuplicateVerdict.Different);

    [Theory]
    [InlineData("MST CO.,LTD.", "MST Corporation", nameof(DuplicateVerdict.Likely))]
    [InlineData("Han's Laser", "Hans Laser", nameof(DuplicateVerdict.Same))]
    [InlineData("Samsung India", "Samsung", nameof(DuplicateVerdict.Possible))]
    [InlineData("Samsung Electronics", "Samsung SDI", nameof(DuplicateVerdict.Possible))]
    [InlineData("HKPC", "Hong Kong Productivity Council", nameof(DuplicateVerdict.Possible))]
    [InlineData("Lenovo", "聯想", nameof(DuplicateVerdict.Possible))]
    public void An_equal_web_domain_strengthens(string a, string b, string verdict) =>
        DuplicateScoring.Score(Company(a, website: "https://www.acme.com"), Company(b, emails: ["info@acme.com"])).Verdict.ToString().ShouldBe(verdict);

    [Fact]
    public void An_equal_phone_strengthens() =>
        DuplicateScoring.Score(Company("MST Co Ltd", phones: ["+85223456789"]), Company("MST Corporation", phones: ["+85223456789"])).Verdict
            .ShouldBe(DuplicateVerdict.Likely);

    [Fact]
    public void A_free_mail_host_is_no_evidence() =>
        DuplicateScoring.Score(Company("Star Audio", emails: ["a@gmail.com"]), Company("Moon Light", emails: ["b@gmail.com"])).Verdict
            .ShouldBe(DuplicateVerdict.Different);

    [Fact]
    public void Names_in_two_scripts_are_tied_together_by_two_facts_at_once() =>
        DuplicateScoring.Score(
            Company("Lenovo", phones: ["+85223456789"], website: "lenovo.com"),
            Company("聯想", phones: ["+85223456789"], website: "lenovo.com")).Verdict.ShouldBe(DuplicateVerdict.Likely);

    [Fact]
    public void Another_country_weakens() =>
        DuplicateScoring.Score(Company("Giant Co Ltd", country: "HK"), Company("GIANT CO., LTD.", country: "TW")).Verdict.ShouldBe(DuplicateVerdict.Possible);

    [Fact]
    public void Another_district_weakens() =>
        DuplicateScoring.Score(Company("Giant Co Ltd", country: "HK", district: "Kwun Tong"), Company("GIANT CO., LTD.", country: "HK", district: "Central")).Verdict
            .ShouldBe(DuplicateVerdict.Likely);

    [Fact]
    public void Another_web_domain_weakens_but_the_same_name_under_another_top_level_domain_does_not()
    {
        DuplicateScoring.Score(Company("Giant Co Ltd", website: "giant.com"), Company("Giant Co Ltd", website: "giant-av.com")).Verdict.ShouldBe(DuplicateVerdict.Likely);
        DuplicateScoring.Score(Company("Giant Co Ltd", website: "giant.com"), Company("Giant Co Ltd", website: "giant.com.hk")).Verdict.ShouldBe(DuplicateVerdict.Same);
    }

    [Fact]
    public void A_second_name_that_contradicts_weakens()
    {
        var a = new DuplicateSubject(SubjectKind.Company, ["Giant Ltd", "巨人有限公司"]);
        var b = new DuplicateSubject(SubjectKind.Company, ["Giant Ltd", "捷安特有限公司"]);
        var score = DuplicateScoring.Score(a, b);
        score.Verdict.ShouldBe(DuplicateVerdict.Possible);
        score.Rules.ShouldContain(rule => rule.Rule == DuplicateRule.OtherNameDiffers);
    }

    [Fact]
    public void Any_of_several_names_may_match() =>
        DuplicateScoring.Score(new(SubjectKind.Company, ["Lenovo Ltd", "聯想有限公司"]), Company("联想有限公司")).Verdict.ShouldBe(DuplicateVerdict.Same);

    [Fact]
    public void A_score_says_which_rules_matched_and_its_points_are_their_sum()
    {
        var score = DuplicateScoring.Score(Company("MST CO.,LTD.", phones: ["+85223456789"]), Company("MST Corporation", phones: ["+85223456789"]));
        score.Rules.Select(rule => rule.Rule).ShouldBe([DuplicateRule.NameEqual, DuplicateRule.LegalFormDiffers, DuplicateRule.PhoneEqual]);
        score.Rules.Sum(rule => rule.Weight).ShouldBe(score.Points);
        score.Rules[2].Value.ShouldBe("+85223456789");
    }

    [Fact]
    public void A_score_does_not_depend_on_which_record_is_first()
    {
        string[] names =
        [
            "Samsung", "Samsung India", "Samsung Electronics", "Han's Laser", "Hans Laser", "MST Co Ltd", "MST Corporation", "聯想（香港）有限公司", "联想有限公司", "ABSEN", "Absen Ltd",
        ];
        foreach (var a in names)
            foreach (var b in names)
                VerdictOf(a, b).ShouldBe(VerdictOf(b, a), $"{a} / {b}");
    }

    [Fact]
    public void A_person_is_not_the_same_by_name_alone()
    {
        var a = new DuplicateSubject(SubjectKind.Person, ["Mr. CHAN Tai Man"], phones: ["+85291234567"]);
        DuplicateScoring.Score(a, new(SubjectKind.Person, ["Tai-man Chan"])).Verdict.ShouldBe(DuplicateVerdict.Possible);
        DuplicateScoring.Score(a, new(SubjectKind.Person, ["Chan Tai Man"], phones: ["+85291234567"])).Verdict.ShouldBe(DuplicateVerdict.Same);
        DuplicateScoring.Score(a, new(SubjectKind.Person, ["Wong Siu Ling"], phones: ["+85291234567"])).Verdict.ShouldBe(DuplicateVerdict.Possible);
        DuplicateScoring.Score(a, new(SubjectKind.Person, ["Wong Siu Ling"])).Verdict.ShouldBe(DuplicateVerdict.Different);
        DuplicateScoring.Score(new(SubjectKind.Person, ["陳大文先生"]), new(SubjectKind.Person, ["陈大文"])).Verdict.ShouldBe(DuplicateVerdict.Possible);
    }

    [Fact]
    public void Colleagues_of_one_name_are_likely_one_person()
    {
        var account = Guid.Parse("0198a000-0000-7000-8000-000000000001");
        DuplicateScoring.Score(new(SubjectKind.Person, ["Chan Tai Man"], companies: [account]), new(SubjectKind.Person, ["Tai Man Chan"], companies: [account])).Verdict
            .ShouldBe(DuplicateVerdict.Likely);
    }

    [Theory]
    [InlineData("Han's Laser", "Hans Laser")]
    [InlineData("聯想（香港）有限公司", "联想(香港)有限公司")]
    [InlineData("MST CO.,LTD.", "MST Corporation")]
    [InlineData("Sound Craft Ltd", "Soundcraft")]
    [InlineData("Aero Digital World", "Aero Digtal World")]
    [InlineData("Blue Ocean Robotics", "Blue Ocean Robotcis")]
    [InlineData("Aero Digital World Ltd", "Digital Aero World Ltd")]
    [InlineData("Shenzhen Absen Optoelectronic", "Absen Optoelectronics Co Ltd")]
    [InlineData("深圳市洲明科技股份有限公司", "洲明科技有限公司")]
    public void Duplicates_share_a_key_by_which_an_index_finds_them(string a, string b) =>
        MatchKeys.Of(Company(a)).Intersect(MatchKeys.Of(Company(b))).ShouldNotBeEmpty();

    [Fact]
    public void Placeholders_have_no_name_key() => MatchKeys.Of(Company("N/A")).ShouldBeEmpty();

    [Fact]
    public void Hostile_names_are_only_names()
    {
        string[] names = ["", "   ", "\u202E", "=HYPERLINK(\"http://x\")", new string('A', 100_000), "\uD800", "有限公司", "Ltd", "&", "شركة الصوت", "👨‍👩‍👧 Family Ltd"];
        foreach (var a in names)
            foreach (var b in names)
                DuplicateScoring.Score(Company(a), Company(b)).Points.ShouldBeInRange(0, 100);
    }

    private static DuplicateVerdict VerdictOf(string a, string b) => DuplicateScoring.Score(Company(a), Company(b)).Verdict;

    private static DuplicateSubject Company(
        string name, string[]? phones = null, string[]? emails = null, string? website = null, string? country = null, string? district = null) =>
        new(SubjectKind.Company, [name], phones, emails, website, country, district);
}
