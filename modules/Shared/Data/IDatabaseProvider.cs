using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Data;

/// <summary>The database engine behind every module, chosen by Crm:Database:Provider. Implemented by the host only.</summary>
public interface IDatabaseProvider
{
    string Name { get; }

    /// <summary>Points a module's context at the engine, with migrations and their history in the module's own schema.</summary>
    void Configure(DbContextOptionsBuilder options, string schema);

    /// <summary>Inserts many rows in this transaction by whatever is the engine's fastest way; by long INSERT statements unless it has a faster one.</summary>
    Task InsertAsync(DbTransaction transaction, BulkRows rows, CancellationToken cancellationToken) => MultiRowInsert.RunAsync(transaction, rows, cancellationToken);
}
