using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Capture;

public sealed class CaptureLeadTests(LeadsApp leads) : IClassFixture<LeadsApp>
{
    [Fact]
    public async Task An_enquiry_becomes_a_lead_with_number_time_and_source()
    {
        var created = await leads.EnquireAsync(new
        {
            companyName = "觀塘音響有限公司", personName = "Ada Lam", email = " Ada.Lam@Example.com ", phone = "2345 6789", district = "Kwun Tong",
            interest = "Video bar", message = "請致電", source = "InfoComm 2026", sourceKind = "event", campaignRef = "IC26", language = "zh-HK",
        });
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        created["number"].GetString()!.ShouldMatch(@"^L-2026-\d{5}$");

        var lead = await leads.Administrator.GetAsync(created.Location!.ToString());
        lead["title"].GetString().ShouldBe("觀塘音響有限公司");
        lead["email"].GetString().ShouldBe("ada.lam@example.com");
        lead["phone"].GetString().ShouldBe("+85223456789");
        lead["language"].GetString().ShouldBe("zh-Hant");
        lead["status"].GetString().ShouldBe("new");
        lead["source"].GetString().ShouldBe("InfoComm 2026");
        lead["sourceKind"].GetString().ShouldBe("event");
        lead["enquiredAt"].GetDateTime().ShouldBe(LeadsApp.MondayMorning.UtcDateTime, TimeSpan.FromMinutes(5));
        // Four working hours from 10:00, lunch left out.
        lead["respondBy"].GetDateTime().ShouldBe(LeadsApp.MondayMorning.UtcDateTime.AddHours(5), TimeSpan.FromMinutes(5));
        lead.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_second_enquiry_of_the_same_person_joins_the_open_lead_and_loses_nothing()
    {
        var first = await leads.EnquireAsync(new { companyName = "Twice Ltd", email = "twice@example.com", message = "One room", source = "Website" });
        var second = await leads.EnquireAsync(new { companyName = "Twice Limited", personName = "Ho", email = "TWICE@example.com", message = "Make it two", source = "Telephone" });

        second.Status.ShouldBe(HttpStatusCode.OK, second.Text);
        second["repeated"].GetBoolean().ShouldBeTrue();
        second.Id.ShouldBe(first.Id);

        var lead = await leads.Administrator.GetAsync($"leads/{first.Id}");
        lead["companyName"].GetString().ShouldBe("Twice Ltd");
        lead["personName"].GetString().ShouldBe("Ho");
        lead["enquiryCount"].GetInt32().ShouldBe(2);
        var enquiries = await leads.Administrator.GetAsync($"leads/{first.Id}/enquiries");
        enquiries.Body.EnumerateArray().Select(e => e.GetProperty("facts").GetProperty("message").GetString()).ShouldBe(["Make it two", "One room"]);
        enquiries.Body.EnumerateArray().Select(e => e.GetProperty("source").GetString()).ShouldBe(["Telephone", "Website"]);
    }

    [Fact]
    public async Task Two_people_behind_one_switchboard_are_two_leads()
    {
        var ada = await leads.EnquireAsync(new { companyName = "Tower Ltd", personName = "Ada", phone = "+852 3456 7890" });
        var ben = await leads.EnquireAsync(new { companyName = "Tower Ltd", personName = "Ben", phone = "+852 3456 7890" });
        var adaAgain = await leads.EnquireAsync(new { companyName = "Tower Ltd", personName = "ADA", phone = "+852 3456 7890" });

        ben.Status.ShouldBe(HttpStatusCode.Created);
        adaAgain.Id.ShouldBe(ada.Id);
    }

    [Fact]
    public async Task The_same_enquiry_sent_twice_takes_effect_once()
    {
        var submission = Ids.New();
        var first = await leads.EnquireAsync(new { companyName = "Impatient Ltd", submissionId = submission });
        var second = await leads.EnquireAsync(new { companyName = "Impatient Ltd", submissionId = submission });

        second.Id.ShouldBe(first.Id);
        (await leads.Administrator.GetAsync($"leads/{first.Id}"))["enquiryCount"].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Enquiries_of_one_person_at_the_same_instant_make_one_lead()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            leads.EnquireAsync(new { companyName = "Storm Ltd", email = "storm@example.com", message = $"Message {i}" })));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.Created || a.Status == HttpStatusCode.OK);
        answers.Select(a => a.Id).Distinct().ShouldHaveSingleItem();
        var enquiries = await leads.Administrator.GetAsync($"leads/{answers[0].Id}/enquiries");
        enquiries.Body.GetArrayLength().ShouldBe(8);
    }

    [Fact]
    public async Task After_a_lead_is_closed_the_person_may_begin_anew()
    {
        var first = await leads.EnquireAsync(new { companyName = "Again Ltd", email = "again@example.com" });
        await ActAsync(first.Id, "disqualify", new { reason = "No budget" });

        var second = await leads.EnquireAsync(new { companyName = "Again Ltd", email = "again@example.com" });
        second.Status.ShouldBe(HttpStatusCode.Created);
        var reopened = await ActAsync(first.Id, "reopen", null);
        reopened.Code.ShouldBe("lead.person-has-open-lead");
    }

    [Theory]
    [InlineData("""{ "companyName": " ", "personName": null }""", "/companyName", "lead.name-required")]
    [InlineData("""{ "companyName": "X", "email": "a@b.com\r\nBcc: c@d.com" }""", "/email", "value.email")]
    [InlineData("""{ "companyName": "X", "phone": "call me" }""", "/phone", "lead.phone")]
    [InlineData("""{ "companyName": "X", "country": "Hong Kong" }""", "/country", "value.pattern")]
    [InlineData("""{ "companyName": "X", "language": "Klingon" }""", "/language", "value.choice")]
    [InlineData("""{ "companyName": "X", "enquiredAt": "2030-01-01T00:00:00Z" }""", "/enquiredAt", "lead.enquired-in-future")]
    [InlineData("""{ "companyName": "X", "sourceKind": "pigeon" }""", "/sourceKind", "request.malformed")]
    public async Task Bad_input_is_named_with_its_place(string body, string pointer, string code)
    {
        var refused = await leads.Administrator.PostAsync("leads", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe(pointer);
        refused["errors"][0].GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public async Task Emoji_right_to_left_names_and_formulas_are_kept_as_they_are()
    {
        var created = await leads.EnquireAsync(new { companyName = "=HYPERLINK(\"http://x\")", personName = "שלום 🎧", email = "rtl@example.com" });
        var lead = await leads.Administrator.GetAsync($"leads/{created.Id}");
        lead["personName"].GetString().ShouldBe("שלום 🎧");
        lead["companyName"].GetString().ShouldBe("=HYPERLINK(\"http://x\")");
    }

    [Fact]
    public async Task A_batch_answers_for_every_item_in_order()
    {
        var answer = await leads.Administrator.PostAsync("leads/batch", new
        {
            items = new object[]
            {
                new { companyName = "Batch One", email = "batch1@example.com" },
                new { companyName = "", email = "nobody" },
                new { companyName = "Batch One again", email = "batch1@example.com" },
            },
        });
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Items.Select(i => i.GetProperty("outcome").GetString()).ShouldBe(["created", "rejected", "repeated"]);
        answer.Items[1].GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("pointer").GetString()).ShouldBe(["/companyName", "/email"]);
        answer.Items[2].GetProperty("id").GetGuid().ShouldBe(answer.Items[0].GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task A_batch_of_too_many_is_refused() =>
        (await leads.Administrator.PostAsync("leads/batch", new { items = Enumerable.Range(0, 201).Select(i => new { companyName = $"B{i}" }) }))
            .Status.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Only_who_may_dispatch_gives_a_new_lead_to_somebody_else()
    {
        var (rep, other) = (leads.Office.Person("Rep"), leads.Office.Person("Other"));
        var asRep = leads.As(rep, "leads:create", "leads:read");

        var own = await asRep.PostAsync("leads", new { companyName = "Mine Ltd", ownerId = rep.Id });
        own["status"].GetString().ShouldBe("accepted");
        (await asRep.PostAsync("leads", new { companyName = "Not mine Ltd", ownerId = other.Id })).Status.ShouldBe(HttpStatusCode.Forbidden);
        var given = await leads.Administrator.PostAsync("leads", new { companyName = "Given Ltd", ownerId = other.Id });
        given["status"].GetString().ShouldBe("assigned");
        (await leads.Administrator.PostAsync("leads", new { companyName = "Nobody's Ltd", ownerId = Ids.New() })).Code.ShouldBe("lead.unknown-person");
    }

    [Fact]
    public async Task A_rep_with_own_scope_neither_finds_nor_reads_the_leads_of_others()
    {
        var rep = leads.Office.Person("Scoped");
        var asRep = leads.App.As(new TestCaller { Id = rep.Id, Grants = { ["leads:read"] = Scope.Own, ["leads:update"] = Scope.Own } });
        var theirs = await leads.EnquireAsync(new { companyName = "Hidden Ltd" });

        (await asRep.GetAsync($"leads/{theirs.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await asRep.GetAsync("leads?filter=companyName eq \"Hidden Ltd\"")).Items.ShouldBeEmpty();
        (await asRep.GetAsync($"leads/{theirs.Id}/history")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await asRep.GetAsync($"leads/{theirs.Id}/enquiries")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<ApiResponse> ActAsync(Guid id, string action, object? body)
    {
        var lead = await leads.Administrator.GetAsync($"leads/{id}");
        return await leads.Administrator.PostAsync($"leads/{id}/{action}", body, ("If-Match", lead.ETag!));
    }
}
