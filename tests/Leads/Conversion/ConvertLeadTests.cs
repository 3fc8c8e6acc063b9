using System.Net;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Conversion;

public sealed class ConvertLeadTests(LeadsApp leads) : IClassFixture<LeadsApp>
{
    [Fact]
    public async Task A_lead_becomes_account_contact_and_opportunity_with_nothing_typed_again()
    {
        var rep = leads.Office.Person("Converter");
        var lead = await leads.Administrator.PostAsync("leads", new { companyName = "Convert Ltd", personName = "Cora", email = "cora@example.com", interest = "Video bar", source = "Website", ownerId = rep.Id });
        var converted = await leads.Administrator.PostAsync($"leads/{lead.Id}/convert", new { opportunity = new { amount = new { amount = "250000", currency = "HKD" }, expectedClose = "2026-06-30" } }, ("If-Match", "*"));

        converted.Status.ShouldBe(HttpStatusCode.OK, converted.Text);
        converted["lead"].GetProperty("status").GetString().ShouldBe("converted");
        var opportunity = await CrmApp.EventuallyAsync(
            () => leads.Administrator.GetAsync($"opportunities/{converted["opportunityId"].GetGuid()}"), o => o.Status == HttpStatusCode.OK);
        opportunity["name"].GetString().ShouldBe("Convert Ltd: Video bar");
        opportunity["number"].GetString()!.ShouldStartWith("O-2026-");
        opportunity["amount"].GetProperty("amount").GetString().ShouldBe("250000.00");
        opportunity["expectedClose"].GetString().ShouldBe("2026-06-30");
        opportunity["accountId"].GetGuid().ShouldBe(converted["accountId"].GetGuid());
        opportunity["contactId"].GetGuid().ShouldBe(converted["contactId"].GetGuid());
        opportunity["ownerId"].GetGuid().ShouldBe(rep.Id);
        opportunity["leadId"].GetGuid().ShouldBe(lead.Id);
        opportunity["source"].GetString().ShouldBe("Website");

        var history = await leads.Administrator.GetAsync($"leads/{lead.Id}/history");
        history.Body[0].GetProperty("text").GetString().ShouldBe("Converted to the account Convert Ltd.");
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/convert", new { }, ("If-Match", "*"))).Code.ShouldBe("lead.already-converted");
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/contact", new { channel = "call" }, ("If-Match", "*"))).Code.ShouldBe("lead.closed");
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/reopen", null, ("If-Match", "*"))).Code.ShouldBe("lead.not-reopenable");
    }

    [Fact]
    public async Task Similar_accounts_are_offered_before_a_new_one_is_made()
    {
        var known = leads.Accounts.Add("Known Ltd");
        var lead = await leads.EnquireAsync(new { companyName = "Known Ltd", personName = "Ken" });
        var offered = await leads.Administrator.PostAsync($"leads/{lead.Id}/convert", new { }, ("If-Match", "*"));
        offered.Status.ShouldBe(HttpStatusCode.Conflict);
        offered.Code.ShouldBe("lead.similar-accounts");
        offered["candidates"][0].GetProperty("id").GetGuid().ShouldBe(known.Id);

        var converted = await leads.Administrator.PostAsync($"leads/{lead.Id}/convert", new { accountId = known.Id }, ("If-Match", "*"));
        converted["accountId"].GetGuid().ShouldBe(known.Id);
        converted["opportunityId"].ValueKind.ShouldBe(JsonValueKind.Null);

        var other = await leads.EnquireAsync(new { companyName = "Known Ltd", personName = "Kim" });
        var another = await leads.Administrator.PostAsync($"leads/{other.Id}/convert", new { isAnotherCompany = true }, ("If-Match", "*"));
        another["accountId"].GetGuid().ShouldNotBe(known.Id);
    }

    [Fact]
    public async Task What_a_lead_would_become_is_proposed_from_what_it_and_the_call_said()
    {
        leads.Accounts.Add("Proposal Ltd");
        var lead = await leads.EnquireAsync(new { companyName = "Proposal Ltd", personName = "Pia", jobTitle = "Head of IT", email = "pia@example.com", interest = "Video bar", district = "Central" });
        var qualified = await leads.Administrator.PostAsync($"leads/{lead.Id}/qualify", new
        {
            script = "room-conferencing",
            answers = new
            {
                occasion = "replace", rooms = 4, equipment = new[] { "display" }, budgetState = "approved", budget = new { amount = "180000", currency = "HKD" },
                decisionDate = "2026-04-15", decisionMaker = "self",
            },
        }, ("If-Match", "*"));
        qualified.Status.ShouldBe(HttpStatusCode.OK, qualified.Text);

        var proposal = await leads.Administrator.GetAsync($"leads/{lead.Id}/conversion");
        proposal.Status.ShouldBe(HttpStatusCode.OK, proposal.Text);
        proposal["account"].GetProperty("name").GetString().ShouldBe("Proposal Ltd");
        proposal["contact"].GetProperty("jobTitle").GetString().ShouldBe("Head of IT");
        proposal["opportunity"].GetProperty("name").GetString().ShouldBe("Proposal Ltd: Video bar");
        proposal["opportunity"].GetProperty("amount").GetProperty("amount").GetString().ShouldBe("180000.00");
        proposal["opportunity"].GetProperty("expectedClose").GetString().ShouldBe("2026-04-15");
        proposal["candidates"].GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_account_nobody_knows_is_refused_and_the_lead_stays_open()
    {
        var lead = await leads.EnquireAsync();
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/convert", new { accountId = Ids.New() }, ("If-Match", "*"))).Code.ShouldBe("lead.unknown-account");
        (await leads.Administrator.GetAsync($"leads/{lead.Id}"))["status"].GetString().ShouldBe("new");
    }

    [Fact]
    public async Task A_nurtured_lead_is_taken_up_by_its_next_enquiry()
    {
        var lead = await leads.EnquireAsync(new { companyName = "Later Ltd", email = "later@example.com" });
        var kept = await leads.Administrator.PostAsync($"leads/{lead.Id}/nurture", new { until = "2026-09-01", reason = "New office in autumn" }, ("If-Match", "*"));
        kept["status"].GetString().ShouldBe("nurture");
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/nurture", new { until = "2026-01-01" }, ("If-Match", "*"))).Code.ShouldBe("request.invalid");

        await leads.EnquireAsync(new { companyName = "Later Ltd", email = "later@example.com" });
        (await leads.Administrator.GetAsync($"leads/{lead.Id}"))["status"].GetString().ShouldBe("new");
    }

    [Fact]
    public async Task A_disqualified_lead_can_be_taken_up_again()
    {
        var lead = await leads.EnquireAsync();
        var closed = await leads.Administrator.PostAsync($"leads/{lead.Id}/disqualify", new { reason = "Student project" }, ("If-Match", "*"));
        closed["closedReason"].GetString().ShouldBe("Student project");
        (await leads.Administrator.PostAsync($"leads/{lead.Id}/convert", new { }, ("If-Match", "*"))).Code.ShouldBe("lead.closed");
        var reopened = await leads.Administrator.PostAsync($"leads/{lead.Id}/reopen", null, ("If-Match", closed.ETag!));
        reopened["status"].GetString().ShouldBe("new");
        reopened["closedReason"].ValueKind.ShouldBe(JsonValueKind.Null);
    }
}
