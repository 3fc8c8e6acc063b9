using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Capture;

public sealed class ImportedLeadsTests(LeadsApp leads) : IClassFixture<LeadsApp>
{
    [Fact]
    public async Task Rows_of_an_import_become_leads_once_and_go_again_when_it_is_undone()
    {
        var import = Ids.New();
        ImportedLead[] rows =
        [
            new(Ids.New(), "Import One", "Ivy", Email: "ivy@example.com", Phone: "+85223450001"),
            new(Ids.New(), "Import Two", null),
            new(Ids.New(), "Import One", "Ivy", Email: "ivy@example.com", Interest: "Projector"),
        ];
        await PublishAsync(import, new LeadRowsImported(import, "Fair 2026", "exhibitorList", LeadsApp.MondayMorning.UtcDateTime, null, rows));
        await PublishAsync(import, new LeadRowsImported(import, "Fair 2026", "exhibitorList", LeadsApp.MondayMorning.UtcDateTime, null, rows));

        var found = await CrmApp.EventuallyAsync(() => ListAsync(), l => l.Items.Count == 2);
        await Task.Delay(300);
        found = await ListAsync();
        found.Items.Count.ShouldBe(2);
        found.Items.Single(l => l.GetProperty("companyName").GetString() == "Import One").GetProperty("enquiryCount").GetInt32().ShouldBe(2);
        found.Items.ShouldAllBe(l => l.GetProperty("sourceKind").GetString() == "exhibitorList");
        found.Items.ShouldAllBe(l => l.GetProperty("respondBy").ValueKind == JsonValueKind.Null, "who stands on a list waits for no answer");

        await PublishAsync(import, new LeadImportUndone(import, LeadsApp.MondayMorning.UtcDateTime));
        await CrmApp.EventuallyAsync(() => ListAsync(), l => l.Items.Count == 1);
    }

    private Task<ApiResponse> ListAsync() => leads.Administrator.GetAsync("leads?filter=source eq \"Fair 2026\"");

    private async Task PublishAsync(Guid aggregate, Crm.Shared.Events.INotification notification)
    {
        await using var scope = leads.App.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<LeadsDbContext>();
        db.Publish(aggregate, notification);
        await db.SaveChangesAsync();
    }
}
