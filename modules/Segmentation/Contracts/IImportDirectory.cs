namespace Crm.Segmentation.Contracts;

/// <summary>Imports by id, for other modules: what came of each.</summary>
public interface IImportDirectory
{
    /// <summary>The imports with these ids that the caller may see.</summary>
    Task<IReadOnlyDictionary<Guid, ImportSummary>> GetImportsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <param name="Created">Rows that made a record.</param>
/// <param name="Known">Rows whose record was there already.</param>
/// <param name="Rejected">Rows that could not be taken.</param>
public sealed record ImportSummary(Guid Id, string FileName, string Source, int Created, int Known, int Rejected, DateTime CreatedAt);
