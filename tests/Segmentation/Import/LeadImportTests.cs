using System.Net;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import;

public sealed class LeadImportTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Rows_of_a_list_of_leads_become_leads_and_an_undo_takes_them_back()
    {
        var client = new ImportClient(app.Administrator);

        var list = await client.RunAsync("Name,Company,Email,Enquiry\nChan Tai Man,Lead List Ltd,tm@leadlist.hk,LED wall\n,,,nothing\n", "lead", "Enquiries of May");

        (await list.OutcomesAsync()).ShouldBe(["create", "rejected"]);
        var leads = await CrmApp.EventuallyAsync(OfMayAsync, answer => answer.Items.Count == 1);
        leads.Items[0].GetProperty("companyName").GetString().ShouldBe("Lead List Ltd");

        await list.UndoAsync();

        await CrmApp.EventuallyAsync(OfMayAsync, answer => answer.Items.Count == 0);

        Task<ApiResponse> OfMayAsync() => app.Administrator.GetAsync("leads?filter=" + Uri.EscapeDataString("source eq \"Enquiries of May\""));
    }

    [Fact]
    public async Task An_import_names_the_bought_list_that_it_brings_in_until_that_one_runs_out()
    {
        var admin = app.Administrator;
        var bought = await admin.PostAsync("external-lists", new { name = "Kowloon offices", supplier = "List House", source = "Bought list", boughtOn = "2020-01-01", validFrom = "2020-01-01", uses = new[] { "callList" } });
        bought.Status.ShouldBe(HttpStatusCode.Created, bought.Text);
        var client = new ImportClient(admin);
        var naming = ("externalListId", bought.Id.ToString());

        var list = await client.MappedAsync("Name,Company,Email\nLee Ka Yan,Bought List Ltd,ky@boughtlist.hk\n,,nobody\n", "lead", source: "", more: naming);
        (await list.GetAsync())["source"].GetString().ShouldBe("Bought list", "its cost stands under that source");
        await list.RunAsync();
        var results = await CrmApp.EventuallyAsync(() => admin.GetAsync($"external-lists/{bought.Id}/results"), r => r["leads"].GetInt32() == 1);
        results["new"].GetInt32().ShouldBe(1);
        results["rejected"].GetInt32().ShouldBe(1);

        var waiting = await client.MappedAsync("Name,Company,Email\nHo Wing,Later Ltd,wing@later.hk\n", "lead", source: "", more: naming);
        await CrmApp.EventuallyAsync(() => admin.GetAsync($"external-lists/{bought.Id}/results"), r => r["imports"].GetArrayLength() == 2);
        (await admin.PatchAsync($"external-lists/{bought.Id}", new { validUntil = "2020-12-31" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await waiting.ActAsync("run")).Code.ShouldBe("external-list.expired");
        (await client.UploadAsync("Name\nLate", "lead", "", naming)).Code.ShouldBe("external-list.expired");
    }
}
