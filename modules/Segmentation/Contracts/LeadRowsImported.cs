using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>
/// Rows of an import of leads, in portions of at most a few hundred. Leads makes a lead of each, or adds the enquiry to
/// the open lead of the same person; a row that comes twice (by its id) takes effect once.
/// </summary>
/// <param name="SourceKind">exhibitorList, chamberList, spreadsheet, crmExport, partner.</param>
/// <param name="ImportedBy">Who started the import; owner-less leads stay in the pool.</param>
public sealed record LeadRowsImported(
    Guid ImportId, string Source, string SourceKind, DateTime ImportedAt, Guid? ImportedBy, IReadOnlyList<ImportedLead> Rows) : INotification;

/// <summary>One row; at least a company or a person is given. The phone is E.164.</summary>
/// <param name="RowId">Unique to the row of the import.</param>
/// <param name="Custom">Values of custom fields of leads, as a JSON object.</param>
/// <param name="EnquiredAt">When the list says that the person enquired; otherwise the time of the import.</param>
public sealed record ImportedLead(
    Guid RowId,
    string? CompanyName,
    string? PersonName,
    string? JobTitle = null,
    string? Email = null,
    string? Phone = null,
    string? Website = null,
    string? Address = null,
    string? District = null,
    string? City = null,
    string? Country = null,
    string? Interest = null,
    string? Message = null,
    string? Language = null,
    DateTime? EnquiredAt = null,
    string? Custom = null);

/// <summary>An import of leads was undone: leads that came from it and that nobody has worked on since go to the bin.</summary>
public sealed record LeadImportUndone(Guid ImportId, DateTime UndoneAt) : INotification;
