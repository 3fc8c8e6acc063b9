using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Shared.Events;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class WhenLeadRowsImported(LeadIntake intake) : INotificationHandler<LeadRowsImported>
{
    public async Task Handle(LeadRowsImported notification, CancellationToken cancellationToken)
    {
        var kind = Enum.TryParse<LeadSourceKind>(notification.SourceKind, ignoreCase: true, out var known) ? known : LeadSourceKind.Spreadsheet;
        foreach (var row in notification.Rows)
        {
            var facts = new LeadInput
            {
                CompanyName = row.CompanyName,
                PersonName = row.PersonName,
                JobTitle = row.JobTitle,
                Email = row.Email,
                Phone = row.Phone,
                Website = row.Website,
                Address = row.Address,
                District = row.District,
                City = row.City,
                Country = row.Country,
                Interest = row.Interest,
                Message = row.Message,
                Language = row.Language,
                Custom = row.Custom is { } custom ? JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(custom, CrmJson.Options) : null,
            }.ToFacts();
            var origin = new LeadOrigin(notification.Source, kind, null, row.EnquiredAt ?? notification.ImportedAt, notification.ImportId);
            await intake.TakeAsync(facts, origin, row.RowId, ownerId: null, cancellationToken);
        }
    }
}
