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
        var leads = await CrmApp.EventuallyAsync(() => app.Administrator.GetAsync("leads"), answer => answer.Items.Count == 1);
        leads.Items[0].GetProperty("companyName").GetString().ShouldBe("Lead List Ltd");

        await list.UndoAsync();

        await CrmApp.EventuallyAsync(() => app.Administrator.GetAsync("leads"), answer => answer.Items.Count == 0);
    }
}
